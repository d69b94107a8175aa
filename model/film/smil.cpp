// SPDX-License-Identifier: Apache-2.0
#include "smil.h"

#include "drawing/xmltext.h"

#include <algorithm>
#include <cmath>

namespace topologue::film {

using simulation::Nanos;

std::string shareText(double share)
{
    const auto scaled = static_cast<long>(std::lround(std::clamp(share, 0.0, 1.0) * 1e5));
    if (scaled == 0 || scaled == 100'000)
        return scaled == 0 ? "0" : "1";
    std::string digits = std::to_string(scaled);
    digits.insert(0, 5 - digits.size(), '0');
    digits.erase(digits.find_last_not_of('0') + 1);
    return '.' + digits;
}

void Forms::add(std::string xml, Nanos from, Nanos to)
{
    auto found = std::find_if(m_forms.begin(), m_forms.end(), [&xml](const Form &form) { return form.xml == xml; });
    if (found == m_forms.end())
        found = m_forms.insert(m_forms.end(), {std::move(xml), {}});
    if (!found->shown.empty() && found->shown.back().second == from)
        found->shown.back().second = to;
    else
        found->shown.emplace_back(from, to);
}

Smil::Smil(const Film &film)
    : m_film(film), m_timing(" dur=\"" + drawing::xmlNumber(film.seconds()) + "s\" repeatCount=\"indefinite\"")
{
}

std::string Smil::keyTime(Nanos time) const
{
    return shareText(static_cast<double>(time - m_film.from()) / static_cast<double>(m_film.to() - m_film.from()));
}

std::string Smil::fromTo(std::string_view attribute, const std::string &from, const std::string &to) const
{
    return "<animate attributeName=\"" + std::string(attribute) + "\" from=\"" + from + "\" to=\"" + to + '"' + m_timing
           + "/>";
}

std::string Smil::group(const Form &form) const
{
    if (form.xml.empty())
        return {};
    if (form.shown.front() == std::pair{m_film.from(), m_film.to()})
        return "<g>" + form.xml + "</g>\n";
    std::string times;
    std::string values;
    const auto add = [&](Nanos time, std::string_view value) {
        times += (times.empty() ? "" : ";") + keyTime(time);
        (values += values.empty() ? "" : ";") += value;
    };
    if (form.shown.front().first > m_film.from())
        add(m_film.from(), "hidden");
    for (const auto &[from, to] : form.shown) {
        add(from, "visible");
        if (to < m_film.to())
            add(to, "hidden");
    }
    return "<g visibility=\"hidden\"><animate attributeName=\"visibility\" calcMode=\"discrete\"" + m_timing
           + " keyTimes=\"" + times + "\" values=\"" + values + "\"/>" + form.xml + "</g>\n";
}

} // namespace topologue::film
