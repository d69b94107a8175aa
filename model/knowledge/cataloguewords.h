// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "records.h"

#include <array>

/// The words of the catalogue's headings and facets.
namespace topologue::knowledge::word {

inline const LocalText Category{"Category", "분류"};
inline const LocalText AllCategories{"All categories", "모든 분류"};
inline const LocalText Licence{"Licence", "라이선스"};
inline const LocalText AllLicences{"All licences", "모든 라이선스"};
inline const LocalText Direction{"Direction", "방향"};
inline const LocalText AllDirections{"All directions", "모든 방향"};
inline const LocalText Country{"Country", "나라"};
inline const LocalText AllCountries{"All countries", "모든 나라"};
inline const LocalText Period{"Years", "연도"};
inline const LocalText AllYears{"All years", "모든 연도"};
inline const LocalText Korea{"Korea", "한국"};
inline const LocalText Elsewhere{"Elsewhere", "다른 나라"};
inline const LocalText Pros{"Pros", "장점"};
inline const LocalText Cons{"Cons", "단점"};

/// In the order of Technology::LicenceKind.
inline const std::array<LocalText, 4> Licences{{{"Open source", "오픈소스"},
                                                {"Source available", "소스 공개(제한 있음)"},
                                                {"Proprietary", "독점"},
                                                {"Open standard", "공개 표준"}}};
/// In the order of Case::Way.
inline const std::array<LocalText, 4> Ways{{{"Towards services", "서비스로"},
                                            {"Stayed one program", "한 프로그램으로 남음"},
                                            {"Back to one program", "한 프로그램으로 되돌아옴"},
                                            {"Incident", "장애"}}};

struct CountryWord {
    const char *code = "";
    LocalText name;
};
inline const std::array<CountryWord, 8> Countries{{{"CA", {"Canada", "캐나다"}},
                                                   {"CN", {"China", "중국"}},
                                                   {"DE", {"Germany", "독일"}},
                                                   {"JP", {"Japan", "일본"}},
                                                   {"KR", {"Korea", "한국"}},
                                                   {"SE", {"Sweden", "스웨덴"}},
                                                   {"UK", {"United Kingdom", "영국"}},
                                                   {"US", {"United States", "미국"}}}};

} // namespace topologue::knowledge::word
