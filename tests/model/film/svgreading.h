// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QXmlStreamReader>

#include <functional>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <vector>

/// What a browser makes of an animated SVG, as far as the tests need it.
namespace topologue::film {

inline QString xmlError(const std::string &svg)
{
    QXmlStreamReader reader(QByteArray::fromStdString(svg));
    while (!reader.atEnd())
        reader.readNext();
    return reader.errorString();
}

/// The first thing in the tree that an inert picture must not hold; empty = nothing.
inline QString forbidden(const pugi::xml_node &node)
{
    static const std::set<std::string> Allowed{
        "svg",    "title",   "desc",          "metadata",         "style", "rect", "g", "path", "text", "defs",
        "circle", "animate", "animateMotion", "animateTransform", "mpath"};
    if (node.type() == pugi::node_element) {
        const QString tag = node.name();
        if (!Allowed.contains(node.name()))
            return tag;
        for (const pugi::xml_attribute attribute : node.attributes()) {
            const QString name = QString::fromUtf8(attribute.name()).toLower();
            const QString value = QString::fromUtf8(attribute.value());
            if (name.startsWith("on") || name == "style" || value.contains("url("))
                return name;
            if (name.endsWith("href") && (tag != "mpath" || !value.startsWith('#')))
                return name;
            // An animation of a reference could turn it into one that leads outside.
            if (name == "attributename" && value.contains("href"))
                return name;
        }
        if (tag == "style"
            && QString::fromUtf8(node.text().get()).contains(QRegularExpression("url|@import|behavior|expression")))
            return "style";
    }
    for (const pugi::xml_node child : node.children()) {
        if (const QString found = forbidden(child); !found.isEmpty())
            return found;
    }
    return {};
}

inline void forEach(const pugi::xml_node &node, const std::function<void(const pugi::xml_node &)> &use)
{
    use(node);
    for (const pugi::xml_node child : node.children())
        forEach(child, use);
}

inline pugi::xml_node groupOf(const pugi::xml_document &document, const char *className)
{
    pugi::xml_node found;
    forEach(document, [&](const pugi::xml_node &node) {
        if (node.attribute("class").as_string() == std::string(className))
            found = node;
    });
    return found;
}

inline std::vector<double> numbers(const char *list)
{
    std::vector<double> result;
    for (const QString &each : QString::fromUtf8(list).split(';'))
        result.push_back(each.toDouble());
    return result;
}

/// The value of a discrete animation at a share of the film, as SMIL says.
inline QString discreteAt(const pugi::xml_node &animate, double share)
{
    const std::vector<double> times = numbers(animate.attribute("keyTimes").as_string());
    const QStringList values = QString::fromUtf8(animate.attribute("values").as_string()).split(';');
    std::size_t i = 0;
    while (i + 1 < times.size() && times[i + 1] <= share)
        ++i;
    return values[static_cast<qsizetype>(i)];
}

/// The place on its way at a share of the film, as SMIL says of calcMode linear.
inline double linearAt(const pugi::xml_node &motion, double share)
{
    const std::vector<double> times = numbers(motion.attribute("keyTimes").as_string());
    const std::vector<double> points = numbers(motion.attribute("keyPoints").as_string());
    std::size_t i = 0;
    while (i + 2 < times.size() && times[i + 1] <= share)
        ++i;
    const double length = times[i + 1] - times[i];
    return length <= 0 ? points[i + 1] : points[i] + (points[i + 1] - points[i]) * (share - times[i]) / length;
}

/// How many marks are on their ways, and not far outside.
inline int dotsAt(const pugi::xml_document &document, double share)
{
    int count = 0;
    forEach(groupOf(document, "film"), [&](const pugi::xml_node &node) {
        if (std::string(node.name()) == "animateMotion" && linearAt(node, share) > 1e-9)
            ++count;
    });
    return count;
}

/// What a viewer sees written at a share of the film, in the moving picture.
inline QStringList textsAt(const pugi::xml_document &document, double share)
{
    QStringList texts;
    forEach(groupOf(document, "film"), [&](const pugi::xml_node &node) {
        if (std::string(node.name()) != "text")
            return;
        const pugi::xml_node animate = node.parent().child("animate");
        if (!animate || discreteAt(animate, share) == "visible")
            texts.append(QString::fromUtf8(node.text().get()));
    });
    return texts;
}

} // namespace topologue::film
