// SPDX-License-Identifier: Apache-2.0
#include "lesson.h"

#include "messages.h"

#include <algorithm>

namespace topologue::lessons {

const Variant *variantOf(const Lesson &lesson, std::string_view id)
{
    const auto it = std::find_if(lesson.variants.begin(), lesson.variants.end(),
                                 [&](const Variant &variant) { return variant.id == id; });
    return it == lesson.variants.end() ? nullptr : &*it;
}

Result<Architecture> documentOf(const Lesson &lesson, const RunChoice &choice)
{
    const Variant *variant = variantOf(lesson, choice.variant);
    const bool hasCure = lesson.cure && lesson.cure->variant == choice.variant;
    const bool hasSetting = lesson.knob && choice.setting.value_or(0) < lesson.knob->settings.size();
    if (!variant || (choice.withCure && !hasCure) || (choice.setting && !hasSetting))
        return failure(message::NoSuchChoice);
    const Architecture &base = choice.withCure ? lesson.cure->architecture : variant->architecture;
    if (!choice.setting)
        return base;
    return withEdits(base, lesson.knob->settings[*choice.setting].edits);
}

const Scenario *scenarioOf(const Lesson &lesson, const RunChoice &choice, const Architecture &architecture)
{
    const Variant *variant = variantOf(lesson, choice.variant);
    return variant ? architecture.scenarios.find(variant->scenario) : nullptr;
}

const std::vector<std::string> &notesHeadings()
{
    static const std::vector<std::string> Headings{
        "MSA Introduction",   "Background", "주요 특징", "비즈니스 역량 기반의 조직 구성",
        "Main Keywords",      "DB의 분리",  "History",   "MSA 구성요소와 아키텍처 패턴",
        "Why MSA?",           "When MSA?",  "How MSA?",  "MSA 도구 및 기술",
        "MSA 주요 적용 사례", "MSA 장단점"};
    return Headings;
}

} // namespace topologue::lessons
