// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "elements.h"

#include <array>
#include <string_view>

namespace topologue {

/// What a kind of component is called.
struct KindName {
    std::string_view word;      ///< In files: "searchIndex".
    std::string_view slug;      ///< Of its icon, and of its class in SVG: "search-index".
    std::string_view english;   ///< For people, as a title: "Search index".
    std::string_view inEnglish; ///< The same in a sentence: "search index".
    std::string_view korean;
};

/// In the order of ComponentKind.
inline constexpr std::array<KindName, ComponentKindCount> KindNames{{
    {"client", "client", "Client", "client", "클라이언트"},
    {"gateway", "gateway", "Gateway", "gateway", "게이트웨이"},
    {"service", "service", "Service", "service", "서비스"},
    {"module", "module", "Module", "module", "모듈"},
    {"job", "job", "Job", "job", "작업"},
    {"database", "database", "Database", "database", "데이터베이스"},
    {"cache", "cache", "Cache", "cache", "캐시"},
    {"queue", "queue", "Queue", "queue", "큐"},
    {"searchIndex", "search-index", "Search index", "search index", "검색 인덱스"},
    {"objectStore", "object-store", "Object store", "object store", "객체 저장소"},
    {"external", "external", "External system", "external", "외부 시스템"},
}};

[[nodiscard]] constexpr const KindName &kindName(ComponentKind kind)
{
    return KindNames[static_cast<std::size_t>(kind)];
}

} // namespace topologue
