// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickItem>
#include <QRectF>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

/// What is wrong with the texts that a window shows now.
namespace topologue::tests {

/// Texts that are allowed to be cut or to be in Latin letters, because they are names.
struct KnownNames {
    QSet<QString> names;          ///< Of users and of things: whole texts.
    QRegularExpression technical; ///< Words that Korean writes in Latin letters.
};

class ShownLabels
{
public:
    ShownLabels(QQuickItem *top, const KnownNames &names, bool isKorean)
        : m_top(top), m_names(names), m_isKorean(isKorean)
    {
    }

    /// "what: text (why)", one line each.
    [[nodiscard]] QStringList problems()
    {
        m_problems.clear();
        walk(m_top);
        m_problems.removeDuplicates();
        return m_problems;
    }

private:
    void walk(QQuickItem *item)
    {
        if (!item->isVisible() || item->opacity() == 0)
            return;
        if (item->inherits("QQuickText") && !textOf(item).isEmpty() && item->width() > 0)
            judge(item);
        for (QQuickItem *child : item->childItems())
            walk(child);
    }
    [[nodiscard]] static QString textOf(const QQuickItem *item) { return item->property("text").toString().trimmed(); }
    [[nodiscard]] bool isName(const QString &text) const { return m_names.names.contains(text); }

    void judge(QQuickItem *item)
    {
        const QString text = textOf(item);
        const auto number = [item](const char *name) { return item->property(name).toDouble(); };
        constexpr int NoElide = 3; // Text.ElideNone
        const bool isWrapped = item->property("wrapMode").toInt() != 0;
        const bool isElided = item->property("elide").toInt() != NoElide;
        if (item->property("truncated").toBool() && !isName(text) && !hasTip(item))
            report(item, "cut off");
        if (!isWrapped && !isElided && number("implicitWidth") > item->width() + 1.5)
            report(item, "wider than its box");
        if (number("contentHeight") > item->height() + 1.5)
            report(item, "higher than its box");
        if (isOutside(item))
            report(item, "outside what shows it");
        if (m_isKorean && isEnglish(text) && !isName(text))
            report(item, "not translated");
    }

    /// A tip that tells the whole text belongs to the text or to what holds it.
    [[nodiscard]] static bool hasTip(const QQuickItem *item)
    {
        const QString text = textOf(item);
        for (; item; item = item->parentItem()) {
            for (const QObject *child : item->children()) {
                const QObject *const held = child->property("tip").value<QObject *>(); // As WholeText does.
                const QObject *const tip = held ? held : child;
                const bool isTip = tip->inherits("QQuickToolTip")
                                   || QByteArray(tip->metaObject()->className()).startsWith("HoverTip_QML");
                if (isTip && !tip->property("text").toString().isEmpty())
                    return true;
            }
            if (item->inherits("QQuickAbstractButton"))
                return false; // Whatever holds the control tells of other things.
        }
        return false;
    }

    /// Where it is painted, against the nearest item that cuts what leaves it. What can be scrolled there in one
    /// direction is not outside in that.
    [[nodiscard]] bool isOutside(const QQuickItem *item) const
    {
        const QRectF painted = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
        bool isWide = false; // Scrolled sideways.
        bool isHigh = false;
        for (const QQuickItem *holder = item->parentItem(); holder; holder = holder->parentItem()) {
            if (holder->inherits("QQuickFlickable")) {
                isWide = isWide || holder->property("contentWidth").toDouble() > holder->width() + 1;
                isHigh = isHigh || holder->property("contentHeight").toDouble() > holder->height() + 1;
            }
            if (!holder->clip() && holder->parentItem())
                continue;
            const QRectF area = holder->mapRectToScene(QRectF(0, 0, holder->width(), holder->height()));
            constexpr double Slack = 1.5;
            if (!isWide && (painted.left() < area.left() - Slack || painted.right() > area.right() + Slack))
                return true;
            if (!isHigh && (painted.top() < area.top() - Slack || painted.bottom() > area.bottom() + Slack))
                return true;
        }
        return false;
    }

    /// Words of more than two Latin letters that are no names of things, and no Hangul.
    [[nodiscard]] bool isEnglish(QString text) const
    {
        static const QRegularExpression Hangul(QStringLiteral("[\\x{AC00}-\\x{D7A3}]"));
        static const QRegularExpression Word(QStringLiteral("[A-Za-z]{3,}"));
        if (text.contains(Hangul))
            return false;
        text.remove(m_names.technical);
        return text.contains(Word);
    }

    void report(const QQuickItem *item, const char *what)
    {
        const QRectF where = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
        QString holder; // To find it in the QML: the nearest one that is of a file.
        for (const QQuickItem *parent = item; parent && holder.isEmpty(); parent = parent->parentItem()) {
            const QString name = QString::fromLatin1(parent->metaObject()->className());
            if (name.contains(QLatin1String("_QMLTYPE_")) && !name.startsWith(QLatin1String("Label")))
                holder = name.section(QLatin1Char('_'), 0, 0);
        }
        m_problems.append(QStringLiteral("%1: \"%2\" in %3 (%4, %5: %6 x %7)")
                              .arg(QLatin1String(what), textOf(item).left(90), holder)
                              .arg(qRound(where.x()))
                              .arg(qRound(where.y()))
                              .arg(qRound(where.width()))
                              .arg(qRound(where.height())));
    }

    QQuickItem *m_top;
    const KnownNames &m_names;
    bool m_isKorean;
    QStringList m_problems;
};

} // namespace topologue::tests
