// SPDX-License-Identifier: Apache-2.0
#include "objectwriter.h"
#include "topojson.h"

namespace topologue::formats {

void writeValue(JsonWriter &out, const Text &value)
{
    if (value.isPlain()) {
        out.string(value.in(Language::English));
        return;
    }
    out.beginObject();
    for (const auto &[language, text] : value.byLanguage()) {
        out.key(language);
        out.string(text);
    }
    out.endObject();
}

void writeValue(JsonWriter &out, const Point &value)
{
    out.beginArray();
    out.number(value.x);
    out.number(value.y);
    out.endArray();
}

std::string writeTopoJson(const Architecture &architecture)
{
    constexpr std::size_t Columns = 120;
    JsonWriter out;
    out.beginObject();
    out.key("format");
    out.string("topologue");
    out.key("version");
    out.unsignedInteger(TopoJsonVersion);
    writeFields(out, architecture);
    out.endObject();
    return out.broken(Columns);
}

} // namespace topologue::formats
