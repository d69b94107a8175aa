// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QRegularExpression>
#include <QString>

#include <algorithm>

/// Reading the text out of a PDF file as Qt writes it. Not a reader of PDF in general.
namespace topologue::test {

struct PdfText {
    QString text; ///< In the order in which it is drawn, with spaces as they are; lines are not told apart.
    int pages = 0;
    int glyphs = 0;  ///< That are drawn.
    int missing = 0; ///< Of them, for which the font had nothing.
    QString fonts;   ///< Names of the embedded ones.
};

namespace pdf {

/// The object's stream, unpacked; empty if it has none.
inline QByteArray streamOf(const QByteArray &object)
{
    const qsizetype start = object.indexOf("stream\n");
    const qsizetype end = object.lastIndexOf("endstream");
    if (start < 0 || end < 0)
        return {};
    QByteArray packed = object.mid(start + 7, end - start - 7);
    if (!object.left(start).contains("FlateDecode"))
        return packed;
    constexpr quint32 Guess = 1U << 20U;
    packed.prepend(static_cast<char>(Guess & 0xFFU));
    packed.prepend(static_cast<char>((Guess >> 8U) & 0xFFU));
    packed.prepend(static_cast<char>((Guess >> 16U) & 0xFFU));
    packed.prepend(static_cast<char>(Guess >> 24U));
    return qUncompress(packed);
}

inline QHash<int, QByteArray> objectsOf(const QByteArray &file)
{
    QHash<int, QByteArray> objects;
    for (qsizetype at = file.indexOf(" 0 obj"); at >= 0; at = file.indexOf(" 0 obj", at + 1)) {
        qsizetype start = at;
        while (start > 0 && file[start - 1] >= '0' && file[start - 1] <= '9')
            --start;
        const qsizetype end = file.indexOf("endobj", at);
        objects.insert(file.mid(start, at - start).toInt(), file.mid(at, end - at));
    }
    return objects;
}

/// Codes of UTF-16, by glyph.
inline QHash<int, QString> unicodeOf(const QByteArray &map)
{
    QHash<int, QString> result;
    static const QRegularExpression Line(
        QStringLiteral("<([0-9a-fA-F]+)>\\s*<([0-9a-fA-F]+)>\\s*(\\[[^\\]]*\\]|<[0-9a-fA-F]+>)?"));
    static const QRegularExpression Hex(QStringLiteral("<([0-9a-fA-F]+)>"));
    const auto text = [](const QString &hex) {
        QString units;
        for (qsizetype i = 0; i + 4 <= hex.size(); i += 4)
            units += QChar(static_cast<char16_t>(hex.mid(i, 4).toUInt(nullptr, 16)));
        return units;
    };
    const QString all = QString::fromLatin1(map);
    const qsizetype begin = all.indexOf(QStringLiteral("beginbf"));
    for (auto it = Line.globalMatch(all, std::max<qsizetype>(begin, 0)); it.hasNext();) {
        const auto match = it.next();
        const int first = match.captured(1).toInt(nullptr, 16);
        if (match.captured(3).isEmpty()) {
            result.insert(first, text(match.captured(2)));
            continue;
        }
        const int last = match.captured(2).toInt(nullptr, 16);
        QStringList values;
        for (auto each = Hex.globalMatch(match.captured(3)); each.hasNext();)
            values += each.next().captured(1);
        for (int glyph = first; glyph <= last && !values.isEmpty(); ++glyph) {
            if (values.size() > 1)
                result.insert(glyph, text(values.value(glyph - first)));
            else
                result.insert(glyph, QChar(static_cast<char16_t>(values.first().toInt(nullptr, 16) + glyph - first)));
        }
    }
    return result;
}

} // namespace pdf

/// Without any space, of which a line break takes some, and which Qt calls tabs.
inline QString withoutSpaces(QString text)
{
    return text.remove(QRegularExpression(QStringLiteral("\\s")));
}

inline PdfText textOfPdf(const QByteArray &file)
{
    PdfText result;
    const QHash<int, QByteArray> objects = pdf::objectsOf(file);
    QHash<int, QHash<int, QString>> fonts;
    static const QRegularExpression ToUnicode(QStringLiteral("/ToUnicode (\\d+) 0 R"));
    static const QRegularExpression Name(QStringLiteral("/FontName /(\\S+)"));
    static const QRegularExpression Draw(QStringLiteral("/F(\\d+)\\s|<([0-9a-fA-F]+)>\\s*Tj"));
    for (auto it = objects.begin(); it != objects.end(); ++it) {
        const QString words = QString::fromLatin1(it->left(2000));
        if (const auto match = ToUnicode.match(words); match.hasMatch())
            fonts.insert(it.key(), pdf::unicodeOf(pdf::streamOf(objects.value(match.captured(1).toInt()))));
        if (const auto match = Name.match(words); match.hasMatch())
            result.fonts += match.captured(1) + u' ';
    }
    static const QRegularExpression Page(QStringLiteral("/Type /Page\\s[\\s\\S]*?/Contents (\\d+) 0 R"));
    QList<int> keys = objects.keys();
    std::sort(keys.begin(), keys.end());
    for (const int key : keys) {
        const auto page = Page.match(QString::fromLatin1(objects.value(key).left(2000)));
        if (!page.hasMatch())
            continue;
        ++result.pages;
        const QString content = QString::fromLatin1(pdf::streamOf(objects.value(page.captured(1).toInt())));
        int font = 0;
        for (auto it = Draw.globalMatch(content); it.hasNext();) {
            const auto match = it.next();
            if (!match.captured(1).isEmpty()) {
                font = match.captured(1).toInt();
                continue;
            }
            const QString hex = match.captured(2);
            for (qsizetype i = 0; i + 4 <= hex.size(); i += 4) {
                const int glyph = hex.mid(i, 4).toInt(nullptr, 16);
                ++result.glyphs;
                result.missing += glyph == 0 ? 1 : 0;
                result.text += fonts.value(font).value(glyph);
            }
        }
    }
    return result;
}

} // namespace topologue::test
