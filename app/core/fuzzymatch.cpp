// SPDX-License-Identifier: Apache-2.0
#include "fuzzymatch.h"

#include "knowledge/fuzzyscore.h"

namespace topologue::core {

QString matchForm(QStringView text)
{
    const QString decomposed =
        text.left(MaxMatchedText).toString().normalized(QString::NormalizationForm_D).toCaseFolded();
    QString letters;
    letters.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (!c.isMark())
            letters.append(c);
    }
    return letters.normalized(QString::NormalizationForm_C);
}

std::optional<int> fuzzyScore(QStringView typed, QStringView text)
{
    const auto view = [](QStringView of) {
        return std::u16string_view(of.utf16(), static_cast<std::size_t>(of.size()));
    };
    return knowledge::fuzzyScore(view(typed), view(text));
}

} // namespace topologue::core
