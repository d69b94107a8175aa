// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fields.h"
#include "knowledge.h"
#include "messages.h"

#include <map>
#include <memory>
#include <set>

namespace topologue::knowledge {

/// One file while it is read: its text, what is wrong with it, and where the records that were kept stand in it.
class OpenFile
{
public:
    explicit OpenFile(const KnowledgeFile &file);

    /// Whether it is an object that can be read.
    [[nodiscard]] bool isReadable() const { return m_document.has_value() && m_document->root().isObject(); }
    /// Reads a list of records; those that cannot be read, or whose id was there before, are left out.
    template<class T>
    void list(std::string_view name, std::vector<T> &records);
    /// Reads an object, or reports that it is missing.
    template<class T>
    void object(std::string_view name, T &value);
    /// A member that someone else reads.
    void ignore(std::string_view name);
    /// Reports the members that nobody has read.
    void finish();

    /// Reports something at a record of a list (by its place among those kept), or at a member below it.
    void complain(std::string_view list, std::size_t record, std::string_view below, const Message &message,
                  std::vector<std::string> arguments);
    /// The same at a JSON pointer.
    void complainAt(const std::string &pointer, const Message &message, std::vector<std::string> arguments);
    [[nodiscard]] Diagnostics take() { return m_report.take(); }

private:
    [[nodiscard]] formats::JsonNode *find(std::string_view name);

    formats::ReadLimits m_limits;
    formats::Report m_report;
    std::optional<formats::JsonDocument> m_document;
    std::optional<formats::ReadContext> m_context;
    formats::Path m_root{};
    std::vector<std::string_view> m_known;
    std::map<std::string, std::vector<std::size_t>, std::less<>> m_kept; ///< Per list, their indexes in the file.
};

template<class T>
void OpenFile::list(std::string_view name, std::vector<T> &records)
{
    formats::JsonNode *node = find(name);
    if (!node)
        return;
    std::vector<std::size_t> &kept = m_kept[std::string(name)];
    std::set<std::string, std::less<>> ids;
    const formats::Path path{&m_root, name, 0, false};
    formats::readList(formats::Spot{*m_context, *node, path}, [&](const formats::Spot &spot) {
        T record;
        if (!formats::readObject(spot, record))
            return;
        if constexpr (requires { record.id; }) {
            if (!ids.insert(record.id).second) {
                spot.error(message::IdTwice, {record.id});
                return;
            }
        }
        records.push_back(std::move(record));
        kept.push_back(spot.path.index);
    });
}

template<class T>
void OpenFile::object(std::string_view name, T &value)
{
    formats::JsonNode *node = find(name);
    if (!node)
        return;
    const formats::Path path{&m_root, name, 0, false};
    readValue(formats::Spot{*m_context, *node, path}, value); // The namespace of the type decides which.
}

/// Checks all that leads from one file to another, and what no type says: dates, addresses. By name of the file.
void checkLinks(const Knowledge &knowledge, std::span<const std::string> lessons,
                std::map<std::string, std::unique_ptr<OpenFile>, std::less<>> &files);

} // namespace topologue::knowledge
