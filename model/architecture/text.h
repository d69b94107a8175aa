// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "language.h"

#include <map>
#include <string>

namespace topologue {

/// A text that a document holds in one or several languages. Keys are BCP 47 tags; the empty key is
/// the text that belongs to no language (what a file with a plain string holds). UTF-8 throughout.
/// An empty text in some language is the same as none: it is never kept.
class Text
{
public:
    Text() = default;
    Text(std::string plain); // NOLINT(google-explicit-constructor): a plain string is a Text.
    Text(const char *plain); // NOLINT(google-explicit-constructor)
    explicit Text(std::map<std::string, std::string> byLanguage);
    [[nodiscard]] static Text bilingual(std::string english, std::string korean);

    /// The text in `language`, also from a regional tag such as "ko-KR"; where it is missing: the plain text, English,
    /// then any. Empty if none.
    [[nodiscard]] const std::string &in(Language language) const;
    [[nodiscard]] bool isEmpty() const;
    /// True if the only text is the one without a language; of an empty text as well.
    [[nodiscard]] bool isPlain() const;
    [[nodiscard]] const std::map<std::string, std::string> &byLanguage() const { return m_byLanguage; }
    /// Replaces the text shown in `language`: the plain text where the text is plain. An empty value removes it.
    void set(Language language, std::string value);

    bool operator==(const Text &) const = default;

private:
    std::map<std::string, std::string> m_byLanguage;
};

} // namespace topologue
