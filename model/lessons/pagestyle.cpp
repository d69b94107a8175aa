// SPDX-License-Identifier: Apache-2.0
#include "pagestyle.h"

#include "drawing/palette.h"

#include <array>
#include <string_view>

namespace topologue::lessons {

namespace {

using drawing::Ink;

constexpr std::array Inks{Ink::Canvas, Ink::Surface,    Ink::SurfaceQuiet, Ink::Border, Ink::Text,
                          Ink::Accent, Ink::AccentSoft, Ink::Healthy,      Ink::Failed, Ink::TextSecondary};

/// Widths in rem, so that the page follows the reader's size of texts.
constexpr std::string_view Rules = R"(
*{box-sizing:border-box}
body{margin:0;background:var(--surface);color:var(--text);font:1rem/1.55 Inter,'Noto Sans KR','Noto Sans CJK KR',system-ui,sans-serif;word-break:keep-all;overflow-wrap:anywhere}
main{max-width:68rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
h1{font-size:2rem;line-height:1.25;margin:0 0 .6rem}
h2{font-size:1.25rem;line-height:1.3;margin:2.4rem 0 .8rem;padding-top:1.2rem;border-top:1px solid var(--border)}
p,ol,ul,figure,table{margin:.6rem 0}
p{white-space:pre-line}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem}
.pair>*{min-width:0}
.quiet,figcaption,footer{color:var(--text-secondary)}
.claim{background:var(--accent-soft);border-left:4px solid var(--accent);border-radius:0 8px 8px 0;padding:.6rem 1.2rem;font-size:1.12rem;font-weight:500}
.claim p{margin:.3rem 0}
ol.steps{padding-left:1.6rem}
ol.steps>li{margin:.7rem 0}
ol.steps p{margin:0}
ol.steps .quiet{font-size:.875rem}
ol.options{list-style:upper-alpha;padding-left:1.8rem}
ol.options p{margin:.2rem 0}
figure{margin:1rem 0 1.6rem}
figure svg{display:block;width:100%;height:auto;border:1px solid var(--border);border-radius:10px;background:var(--canvas)}
figcaption{font-size:.875rem;margin-top:.4rem}
figcaption p{margin:.2rem 0}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
th,td{text-align:left;vertical-align:top;padding:.45rem .7rem;border-bottom:1px solid var(--border)}
thead th{color:var(--text-secondary);font-weight:600;border-bottom-width:2px}
tbody th{font-weight:400}
td{font-variant-numeric:tabular-nums}
th span,td span{display:block}
.strong{font-weight:600;color:var(--text)}
p.strong span+span::before{content:' · '}
.holds{color:var(--healthy);font-weight:600}
.fails{color:var(--failed);font-weight:600}
a{color:var(--accent);overflow-wrap:anywhere}
footer{margin-top:3rem;font-size:.8125rem}
@media (max-width:44rem){.pair{grid-template-columns:1fr;gap:.4rem}}
@media print{
body{font-size:10.5pt}
main{max-width:none;padding:0}
figure,table,tr,li,.claim{break-inside:avoid}
h1,h2{break-after:avoid}
figure svg{max-height:11cm}
svg .film{display:none!important}
svg .still{display:inline!important}
.moves{display:none}
a::after{content:' (' attr(href) ')';color:var(--text-secondary)}
}
)";

std::string hexColor(drawing::Color color)
{
    constexpr std::string_view Digits = "0123456789abcdef";
    std::string result = "#";
    for (const std::uint8_t channel : {color.red, color.green, color.blue}) {
        result += Digits[channel >> 4U];
        result += Digits[channel & 15U];
    }
    return result;
}

std::string variables(const drawing::Palette &palette)
{
    std::string result = ":root{";
    for (const Ink ink : Inks)
        ((((result += "--") += drawing::inkName(ink)) += ':') += hexColor(palette.color(ink))) += ';';
    return result + '}';
}

} // namespace

std::string pageStyle()
{
    return ":root{color-scheme:light dark}" + variables(drawing::Palette::light())
           + "\n@media screen and (prefers-color-scheme:dark){" + variables(drawing::Palette::dark()) + '}'
           + std::string(Rules);
}

} // namespace topologue::lessons
