// SPDX-License-Identifier: Apache-2.0
#include "result.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace topologue {

namespace {

struct KindWord {
    std::string_view english;
    std::string_view korean;
};

constexpr std::array KindWords{
    KindWord{"component", "컴포넌트"},
    KindWord{"deployable", "배포 단위"},
    KindWord{"dependency", "의존 관계"},
    KindWord{"journey", "여정"},
    KindWord{"team", "팀"},
    KindWord{"scenario", "시나리오"},
    KindWord{"event", "이벤트"},
    KindWord{"note", "메모"},
    KindWord{"document", "문서"},
};

std::string kindWord(std::string_view kind, Language language, bool startsSentence)
{
    if (language == Language::Korean) {
        const auto *const it = std::find_if(KindWords.begin(), KindWords.end(),
                                            [kind](const KindWord &word) { return word.english == kind; });
        return std::string(it == KindWords.end() ? kind : it->korean);
    }
    std::string word(kind);
    if (startsSentence && !word.empty() && word.front() >= 'a' && word.front() <= 'z')
        word.front() = static_cast<char>(word.front() - 'a' + 'A');
    return word;
}

/// One pass, so that an argument that looks like a placeholder stays as it is.
std::string filled(std::string_view pattern, const std::vector<std::string> &arguments, Language language)
{
    std::string result;
    std::size_t position = 0;
    while (position < pattern.size()) {
        const std::size_t open = pattern.find('{', position);
        const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos)
            break;
        result += pattern.substr(position, open - position);
        const std::string_view inside = pattern.substr(open + 1, close - open - 1);
        std::size_t index = 0;
        const auto [end, error] = std::from_chars(inside.data(), inside.data() + inside.size(), index);
        const std::string_view rest = inside.substr(static_cast<std::size_t>(end - inside.data()));
        if (error != std::errc() || index >= arguments.size() || !(rest.empty() || rest == ":kind"))
            result += pattern.substr(open, close - open + 1);
        else if (rest.empty())
            result += arguments[index];
        else
            result += kindWord(arguments[index], language, open == 0);
        position = close + 1;
    }
    result += pattern.substr(std::min(position, pattern.size()));
    return result;
}

/// Text of a document must not be able to steer a terminal: control characters become visible.
std::string withoutControls(std::string_view text)
{
    std::string result;
    const auto appendEscaped = [&result](unsigned char byte) {
        constexpr std::string_view Digits = "0123456789abcdef";
        result += "\\x";
        result += Digits[byte >> 4U];
        result += Digits[byte & 0xFU];
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        if (byte < 0x20 || byte == 0x7F) {
            appendEscaped(byte);
        } else if (byte == 0xC2 && next >= 0x80 && next <= 0x9F) { // U+0080 to U+009F in UTF-8.
            appendEscaped(static_cast<unsigned char>(next));
            ++i;
        } else {
            result += text[i];
        }
    }
    return result;
}

} // namespace

std::string Diagnostic::sentence(Language language) const
{
    return filled(language == Language::Korean ? message->korean : message->english, arguments, language);
}

std::string Diagnostic::remedy(Language language) const
{
    return filled(language == Language::Korean ? message->koreanRemedy : message->englishRemedy, arguments, language);
}

Diagnostic diagnose(const Message &message, std::vector<std::string> arguments, Place place, Severity severity)
{
    return {&message, std::move(arguments), std::move(place), severity};
}

tl::unexpected<Diagnostics> failure(const Message &message, std::vector<std::string> arguments, Place place)
{
    return tl::unexpected<Diagnostics>(Diagnostics{diagnose(message, std::move(arguments), std::move(place))});
}

bool hasErrors(const Diagnostics &diagnostics)
{
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic &each) { return each.severity == Severity::Error; });
}

std::string formatForTerminal(const Diagnostic &diagnostic, Language language)
{
    const bool korean = language == Language::Korean;
    const Place &place = diagnostic.place;
    std::string result;
    if (!place.file.empty())
        result += withoutControls(place.file) + ':';
    if (place.line > 0) {
        result += std::to_string(place.line) + ':';
        if (place.column > 0)
            result += std::to_string(place.column) + ':';
    }
    if (!result.empty())
        result += ' ';
    if (diagnostic.severity == Severity::Error)
        result += korean ? "오류" : "error";
    else
        result += korean ? "경고" : "warning";
    result += '[';
    result += diagnostic.code();
    result += "]: ";
    result += withoutControls(diagnostic.sentence(language));
    if (!place.pointer.empty())
        result += " (" + withoutControls(place.pointer) + ')';
    if (const std::string remedy = diagnostic.remedy(language); !remedy.empty())
        result += "\n    " + withoutControls(remedy);
    return result;
}

} // namespace topologue
