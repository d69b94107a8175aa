// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library.h"
#include "words.h"

#include "formats/objectreader.h"

/// How the files are read: tools that readlesson.cpp and readchallenge.cpp share. Not for callers of this folder.
namespace topologue::formats {

/// "component:orders"
bool readValue(const Spot &spot, ElementId &value);

} // namespace topologue::formats

namespace topologue::lessons {

inline constexpr std::string_view LessonFormat = "topologue-lesson";
inline constexpr std::string_view ChallengeFormat = "topologue-challenge";

/// A lesson is a page, not a data set.
[[nodiscard]] formats::ReadLimits lessonLimits();

/// The members of one JSON object, asked for by name; whatever nobody asked for is refused at the end.
class Fields
{
public:
    explicit Fields(const formats::Spot &spot);
    ~Fields();
    Fields(const Fields &) = delete;
    Fields &operator=(const Fields &) = delete;

    [[nodiscard]] bool has(std::string_view name) const { return m_spot.node.member(name) != nullptr; }
    /// False if it is not there, or not as it has to be (which is reported).
    template<class T>
    bool read(std::string_view name, T &value)
    {
        return with(name, [&](const formats::Spot &spot) { return formats::readValue(spot, value); });
    }
    /// Reported as well if it is missing.
    template<class T>
    bool require(std::string_view name, T &value)
    {
        if (!has(name))
            missing(name);
        return read(name, value);
    }
    bool milliseconds(std::string_view name, std::optional<Duration> &value) { return duration(name, value, 6); }
    bool seconds(std::string_view name, std::optional<Duration> &value) { return duration(name, value, 9); }
    /// Calls `use(spot)` for the member, if it is there.
    template<class Use>
    bool with(std::string_view name, const Use &use)
    {
        m_known.push_back(name);
        formats::JsonNode *node = m_spot.node.isObject() ? m_spot.node.member(name) : nullptr;
        if (!node)
            return false;
        node->setUsed();
        const formats::Path path{&m_spot.path, name, 0, false};
        return use(formats::Spot{m_spot.context, *node, path});
    }
    /// Calls `use(spot)` for each entry of a list, which has `least` to `most`.
    template<class Use>
    void each(std::string_view name, std::size_t least, std::size_t most, const Use &use)
    {
        std::size_t count = 0;
        with(name, [&](const formats::Spot &spot) {
            count = spot.node.isArray() ? spot.node.size() : least;
            return formats::readList(spot, use);
        });
        if (count < least || count > most)
            wrongCount(name, count, least, most);
    }
    [[nodiscard]] const formats::Spot &spot() const { return m_spot; }

private:
    bool duration(std::string_view name, std::optional<Duration> &value, int decimals);
    void missing(std::string_view name) const;
    void wrongCount(std::string_view name, std::size_t count, std::size_t least, std::size_t most) const;

    const formats::Spot &m_spot;
    std::vector<std::string_view> m_known;
};

/// A text in both languages.
void readTexts(Fields &fields, std::string_view name, Text &text);
/// An object is switched on part by part.
bool readEditList(const formats::Spot &spot, std::vector<Edit> &edits);
/// What lessons and challenges share.
void readCard(Fields &fields, Card &card);
/// "document", "sample", or another variant ("from"), with "edits". None if that failed, which is reported.
std::optional<Architecture> readDocument(Fields &fields, const SampleText &samples,
                                         const std::vector<Variant> &earlier);
/// `edits` on `architecture`; what is refused is reported at `spot`.
std::optional<Architecture> edited(const formats::Spot &spot, const Architecture &architecture,
                                   const std::vector<Edit> &edits);

/// The parts of a measure that are given.
struct PartialMeasure {
    std::optional<Figure> figure;
    std::optional<ElementId> of;
    std::optional<Duration> from;
    std::optional<Duration> to;
};
void readMeasure(Fields &fields, PartialMeasure &measure);
void readBounds(Fields &fields, Bounds &bounds);
/// Reports a measure that cannot be taken of the architecture, or bounds that say nothing.
void checkMeasure(const formats::Spot &spot, const Measure &measure, const Architecture &architecture);
void checkBounds(const formats::Spot &spot, const Measure &measure, const Bounds &bounds);
/// "component:orders"
[[nodiscard]] std::string elementText(const ElementId &element);
[[nodiscard]] std::string_view figureWord(Figure figure);

/// Parses the text, checks its header and that no translation is missing, lets `read` read the root, and gives what it
/// made if there was no error.
template<class T, class Read>
Result<T> readFileOf(std::string_view text, const std::string &fileName, std::string_view format, const Read &read);

/// The part of readFileOf that is the same for all. False if the root makes no sense to read.
bool checkHeader(Fields &fields, std::string_view format);
void checkTranslations(const formats::Spot &spot);

template<class T, class Read>
Result<T> readFileOf(std::string_view text, const std::string &fileName, std::string_view format, const Read &read)
{
    const formats::ReadLimits limits = lessonLimits();
    formats::Report report(text, fileName, limits);
    auto document = formats::parseJson(text, limits, report);
    if (!document)
        return tl::unexpected(report.take());
    formats::ReadContext context{*document, limits, report};
    T result;
    {
        const formats::Path top;
        const formats::Spot spot{context, document->root(), top};
        checkTranslations(spot);
        Fields fields(spot);
        if (checkHeader(fields, format))
            read(fields, result);
    }
    if (report.hasErrors())
        return tl::unexpected(report.take());
    return result;
}

} // namespace topologue::lessons
