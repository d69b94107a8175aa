// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/library.h"
#include "lessons/messages.h"

#include <QString>
#include <QStringList>

/// The smallest lesson and challenge there can be, as texts in which a test replaces something.
namespace topologue::lessons::test {

inline const QString Document = QStringLiteral(R"({
    "format": "topologue", "version": 1,
    "components": [
      {"id": "users", "kind": "client", "capacity": {"workers": 1000, "cores": 100}},
      {"id": "shop", "serviceTime": 20, "capacity": {"workers": 4, "cores": 4}},
      {"id": "db", "kind": "database", "serviceTime": 1}
    ],
    "dependencies": [{"id": "users-shop", "from": "users", "to": "shop"}, {"id": "shop-db", "from": "shop", "to": "db", "kind": "dataAccess"}],
    "journeys": [{"id": "buy", "name": {"en": "Buy", "ko": "구매"}, "entry": "users", "load": {"requestsPerSecond": 50}, "impatience": {"leavesAfterMs": 2000}}],
    "scenarios": [{"id": "hang", "durationS": 20, "events": [{"id": "hang", "startS": 5, "fault": {"type": "down", "component": "db", "silent": true}}]}]
  })");

inline QString lessonText()
{
    return QStringLiteral(R"({
  "format": "topologue-lesson", "version": 1, "id": "small",
  "title": {"en": "Small", "ko": "작은 것"}, "claim": {"en": "A claim", "ko": "주장"}, "summary": {"en": "Words", "ko": "말"},
  "chapter": "resilience", "notes": ["History"], "scenario": "hang",
  "variants": [{"id": "one", "name": {"en": "One", "ko": "하나"}, "document": DOCUMENT}],
  "prediction": {"question": {"en": "What?", "ko": "무엇?"}, "options": ["1", "2"], "answer": 1, "why": {"en": "So", "ko": "그래서"}},
  "steps": [{"text": {"en": "Look", "ko": "보세요"}, "highlights": ["component:shop"], "atS": 3}],
  "knob": {"label": {"en": "Timeout", "ko": "타임아웃"}, "settings": [{"label": "none"}, {"label": "100 ms", "edits": [{"set": "dependency:shop-db", "path": "policies.timeout", "to": {"limitMs": 100}}]}]},
  "cure": {"title": {"en": "Do without", "ko": "없이 하기"}, "text": {"en": "It is optional.", "ko": "없어도 됩니다."}, "edits": [{"set": "dependency:shop-db", "path": "policies", "to": {"timeout": {"limitMs": 30}, "fallback": "value"}}]},
  "expectations": [{"figure": "successShare", "of": "journey:buy", "fromS": 10, "below": 0.1},
    {"figure": "answersPerSecond", "of": "journey:buy", "cure": true, "fromS": 10, "times": {"fromS": 0, "toS": 5}, "above": 0.8},
    {"figure": "health", "of": "component:db", "atS": 15, "is": "failed"}]
})")
        .replace(QStringLiteral("DOCUMENT"), Document);
}

inline QString challengeText()
{
    return QStringLiteral(R"({
  "format": "topologue-challenge", "version": 1, "id": "mend-it",
  "title": {"en": "Mend it", "ko": "고치기"}, "summary": {"en": "Broken", "ko": "고장"}, "chapter": "resilience",
  "task": {"en": "Mend it.", "ko": "고치세요."}, "afterwards": {"en": "Done.", "ko": "됐습니다."}, "scenario": "hang",
  "document": DOCUMENT,
  "goals": [{"text": {"en": "Buying works", "ko": "구매가 된다"}, "figure": "successShare", "of": "journey:buy", "fromS": 10, "above": 0.9}],
  "budget": {"workers": 104, "changes": 2},
  "allowed": [{"kind": "dependency", "path": "policies"}, {"kind": "component", "id": "shop", "path": "capacity.workers"}],
  "hints": [{"en": "Look.", "ko": "보세요."}]
})")
        .replace(QStringLiteral("DOCUMENT"), Document);
}

inline Result<std::string> noSample(const std::string &name)
{
    return failure(message::UnknownId, {"sample", name});
}

inline Result<Lesson> lessonOf(const QString &text)
{
    return readLesson(text.toStdString(), "small.lesson.json", noSample);
}

inline Result<Challenge> challengeOf(const QString &text)
{
    return readChallenge(text.toStdString(), "mend-it.challenge.json", noSample);
}

/// "code pointer", one line for each diagnostic.
inline QString codes(const Diagnostics &diagnostics)
{
    QStringList lines;
    for (const Diagnostic &diagnostic : diagnostics)
        lines += QString::fromStdString(std::string(diagnostic.code()) + ' ' + diagnostic.place.pointer);
    return lines.join(QLatin1Char('\n'));
}

} // namespace topologue::lessons::test
