// SPDX-License-Identifier: Apache-2.0
#include "creationdate.h"

#include <QByteArrayView>

#include <algorithm>

namespace topologue::render {

void blankCreationDate(QByteArray &pdf)
{
    constexpr QByteArrayView Key = "/CreationDate (";
    const qsizetype start = pdf.lastIndexOf(Key);
    const qsizetype end = start < 0 ? -1 : pdf.indexOf(')', start);
    if (end < 0)
        return;
    std::fill(pdf.begin() + start, pdf.begin() + end + 1, ' ');
}

} // namespace topologue::render
