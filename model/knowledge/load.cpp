// SPDX-License-Identifier: Apache-2.0
#include "knowledge.h"
#include "openfiles.h"

#include <algorithm>
#include <deque>

namespace topologue::knowledge {

namespace {

using Files = std::map<std::string, std::unique_ptr<OpenFile>, std::less<>>;

formats::ReadLimits limits()
{
    formats::ReadLimits limits;
    limits.maxBytes = MaxFileBytes;
    limits.maxDepth = 32;
    return limits;
}

/// What is read of each file.
void read(std::string_view name, OpenFile &file, Knowledge &into)
{
    if (name == "timeline.json") {
        file.list("categories", into.eventCategories);
        file.list("events", into.events);
        file.list("corrections", into.corrections);
    } else if (name == "concepts.json") {
        file.list("categories", into.conceptCategories);
        file.list("concepts", into.concepts);
    } else if (name == "concept-places.json") {
        file.list("places", into.conceptPlaces);
    } else if (name == "technologies.json") {
        file.list("categories", into.technologyCategories);
        file.list("technologies", into.technologies);
        file.ignore("meta");
        file.ignore("simulation_defaults"); // model/editing compiles them in.
    } else if (name == "cases.json") {
        file.list("cases", into.cases);
    } else if (name == "pros-cons.json") {
        file.list("pros", into.pros);
        file.list("cons", into.cons);
    } else if (name == "questionnaire.json") {
        Questionnaire &questionnaire = into.questionnaire;
        file.list("questions", questionnaire.questions);
        file.object("remedies", questionnaire.remedies);
        file.object("thresholds", questionnaire.thresholds);
        file.list("verdicts", questionnaire.verdicts);
        file.object("justification", questionnaire.justification);
        file.list("examples", questionnaire.examples);
    } else if (name == "glossary.json") {
        file.list("terms", into.terms);
    } else if (name == "notes-checklist.json") {
        file.list("entries", into.checklist);
    }
    file.finish();
}

constexpr auto Names = std::to_array<std::string_view>({"timeline.json", "concepts.json", "concept-places.json",
                                                        "technologies.json", "cases.json", "pros-cons.json",
                                                        "questionnaire.json", "glossary.json", "notes-checklist.json"});

} // namespace

bool readValue(const formats::Spot &spot, LocalText &value)
{
    if (!spot.node.isObject()) {
        formats::reportType(spot, {"an object with `en` and `ko`", "`en`과 `ko`를 가진 객체"});
        return false;
    }
    struct Part {
        std::string_view tag;
        std::string &text;
        const char *english;
        const char *korean;
    };
    const Part parts[]{{"en", value.english, "English", "영어"}, {"ko", value.korean, "Korean", "한국어"}};
    for (const Part &part : parts) {
        formats::JsonNode *node = spot.node.member(part.tag);
        if (node) {
            node->setUsed();
            const formats::Path path{&spot.path, part.tag, 0, false};
            if (!formats::readValue(formats::Spot{spot.context, *node, path}, part.text))
                continue; // Said already.
        }
        if (part.text.empty()) {
            spot.error(message::TranslationMissing,
                       {spot.path.name(), part.english, std::string(part.tag), part.korean});
        }
    }
    constexpr auto Known = std::to_array<std::string_view>({"en", "ko"});
    for (formats::JsonNode *child = spot.node.firstChild(); child; child = child->next()) {
        if (child->isUsed())
            continue;
        const formats::Path path{&spot.path, child->key(), 0, false};
        formats::reportRefused(formats::Spot{spot.context, *child, path}, Known);
    }
    return !value.isEmpty();
}

OpenFile::OpenFile(const KnowledgeFile &file)
    : m_limits(limits()), m_report(file.text, std::string(file.name), m_limits)
{
    m_document = formats::parseJson(file.text, m_limits, m_report);
    if (!m_document)
        return;
    m_context.emplace(formats::ReadContext{*m_document, m_limits, m_report});
    if (!m_document->root().isObject())
        formats::reportType(formats::Spot{*m_context, m_document->root(), m_root}, formats::ExpectObject);
}

formats::JsonNode *OpenFile::find(std::string_view name)
{
    if (!isReadable())
        return nullptr;
    m_known.push_back(name);
    formats::JsonNode *node = m_document->root().member(name);
    if (node)
        node->setUsed();
    else
        formats::Spot{*m_context, m_document->root(), m_root}.error(formats::message::FieldMissing,
                                                                    {std::string(name)});
    return node;
}

void OpenFile::ignore(std::string_view name)
{
    m_known.push_back(name);
    if (formats::JsonNode *node = isReadable() ? m_document->root().member(name) : nullptr)
        node->setUsed();
}

void OpenFile::finish()
{
    if (!isReadable())
        return;
    for (formats::JsonNode *child = m_document->root().firstChild(); child; child = child->next()) {
        if (child->isUsed())
            continue;
        const formats::Path path{&m_root, child->key(), 0, false};
        formats::reportRefused(formats::Spot{*m_context, *child, path}, m_known);
    }
}

void OpenFile::complain(std::string_view list, std::size_t record, std::string_view below, const Message &message,
                        std::vector<std::string> arguments)
{
    const auto kept = m_kept.find(list);
    std::string pointer = "/" + std::string(list);
    if (kept != m_kept.end() && record < kept->second.size())
        pointer += "/" + std::to_string(kept->second[record]);
    complainAt(pointer + std::string(below), message, std::move(arguments));
}

void OpenFile::complainAt(const std::string &pointer, const Message &message, std::vector<std::string> arguments)
{
    const formats::Offset offset = m_document ? m_document->nearest(pointer).begin() : 0;
    m_report.error(message, std::move(arguments), pointer, offset);
}

Loaded loadKnowledge(std::span<const KnowledgeFile> files, std::span<const std::string> lessons)
{
    Loaded loaded;
    Files open;
    for (const std::string_view name : Names) {
        const auto file =
            std::find_if(files.begin(), files.end(), [&](const KnowledgeFile &f) { return f.name == name; });
        const Place place{std::string(name), {}, 0, 0};
        if (file == files.end()) {
            loaded.diagnostics.push_back(diagnose(message::FileMissing, {std::string(name)}, place));
        } else if (file->text.size() > MaxFileBytes) {
            loaded.diagnostics.push_back(
                diagnose(message::FileTooLarge, {std::to_string(MaxFileBytes / 1024 / 1024)}, place));
        } else {
            auto &opened = open.emplace(name, std::make_unique<OpenFile>(*file)).first->second;
            if (opened->isReadable())
                read(name, *opened, loaded.knowledge);
        }
    }
    checkLinks(loaded.knowledge, lessons, open);
    for (const std::string_view name : Names) {
        const auto file = open.find(name);
        if (file == open.end())
            continue;
        Diagnostics found = file->second->take();
        std::move(found.begin(), found.end(), std::back_inserter(loaded.diagnostics));
    }
    std::stable_sort(loaded.knowledge.events.begin(), loaded.knowledge.events.end(),
                     [](const Event &a, const Event &b) { return a.year() < b.year(); });
    return loaded;
}

Loaded loadKnowledgeFolder(const std::filesystem::path &folder, std::span<const std::string> lessons)
{
    Diagnostics unread;
    std::deque<std::string> texts; // That stay where they are.
    std::vector<KnowledgeFile> files;
    for (const std::string_view name : Names) {
        Result<std::string> text = formats::readFile(folder / name, limits());
        if (text)
            files.push_back({name, texts.emplace_back(std::move(*text))});
        else
            std::move(text.error().begin(), text.error().end(), std::back_inserter(unread));
    }
    Loaded loaded = loadKnowledge(files, lessons);
    // What could not be read has been said better already than that it is missing.
    std::erase_if(loaded.diagnostics, [](const Diagnostic &each) { return each.message == &message::FileMissing; });
    loaded.diagnostics.insert(loaded.diagnostics.begin(), unread.begin(), unread.end());
    return loaded;
}

const Loaded &builtInKnowledge()
{
    static const Loaded Once = loadKnowledge(builtInFiles());
    return Once;
}

} // namespace topologue::knowledge
