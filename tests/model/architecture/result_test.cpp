// SPDX-License-Identifier: Apache-2.0
#include "architecture/result.h"

#include "teststrings.h"

#include <QTest>

using namespace topologue;

namespace {

constexpr Message Unknown{
    "test.unknown",
    "{0:kind} `{1}` is unknown.",
    "Did you mean `{2}`?",
    "{0:kind} `{1}`을(를) 알 수 없습니다.",
    "혹시 `{2}`을(를) 뜻하셨나요?",
};
constexpr Message Bare{"test.bare", "It failed.", "", "실패했습니다.", ""};

} // namespace

class ResultTest : public QObject
{
    Q_OBJECT

private slots:
    void putsArgumentsIntoTheSentence()
    {
        const Diagnostic diagnostic = diagnose(Unknown, {"component", "paymnt", "payment"});
        QCOMPARE(diagnostic.sentence(), "Component `paymnt` is unknown.");
        QCOMPARE(diagnostic.remedy(), "Did you mean `payment`?");
    }
    void speaksKorean()
    {
        const Diagnostic diagnostic = diagnose(Unknown, {"component", "paymnt", "payment"});
        QCOMPARE(diagnostic.sentence(Language::Korean), "컴포넌트 `paymnt`을(를) 알 수 없습니다.");
        QCOMPARE(diagnostic.remedy(Language::Korean), "혹시 `payment`을(를) 뜻하셨나요?");
    }
    void keepsAKindThatHasNoTranslation()
    {
        QCOMPARE(diagnose(Unknown, {"widget", "x"}).sentence(Language::Korean), "widget `x`을(를) 알 수 없습니다.");
    }
    void capitalisesAKindOnlyAtTheBeginning()
    {
        static constexpr Message Inside{"test.inside", "There is no {0:kind} here.", "", "", ""};
        QCOMPARE(diagnose(Inside, {"queue"}).sentence(), "There is no queue here.");
    }
    void doesNotExpandWhatAnArgumentHolds()
    {
        QCOMPARE(diagnose(Unknown, {"component", "{2}", "secret"}).sentence(), "Component `{2}` is unknown.");
    }
    void leavesAPlaceholderWithoutArgument() { QCOMPARE(diagnose(Unknown).remedy(), "Did you mean `{2}`?"); }
    void leavesBracesThatAreNoPlaceholder()
    {
        static constexpr Message Braces{"test.braces", "{a} {} {0x} {0", "", "", ""};
        QCOMPARE(diagnose(Braces, {"no"}).sentence(), "{a} {} {0x} {0");
    }
    void aFailureHoldsItsOneDiagnostic()
    {
        const Result<int> result = failure(Unknown, {"team", "x"}, {"a.json", "/teams/0", 3, 4});
        QVERIFY(!result);
        QCOMPARE(result.error().size(), 1U);
        QCOMPARE(result.error()[0].code(), "test.unknown");
        QCOMPARE(result.error()[0].place.line, 3U);
        QVERIFY(result.error()[0].severity == Severity::Error);
    }
    void onlyErrorsCountAsErrors()
    {
        const Diagnostic warning = diagnose(Bare, {}, {}, Severity::Warning);
        QVERIFY(!hasErrors({}));
        QVERIFY(!hasErrors({warning}));
        QVERIFY(hasErrors({warning, diagnose(Bare)}));
    }
    void formatsEverythingThatIsKnown()
    {
        const auto diagnostic = diagnose(Unknown, {"component", "a", "b"}, {"shop.topo.json", "/components/0", 12, 7});
        QCOMPARE(formatForTerminal(diagnostic, Language::English),
                 "shop.topo.json:12:7: error[test.unknown]: Component `a` is unknown. (/components/0)\n"
                 "    Did you mean `b`?");
    }
    void leavesOutWhatIsNotKnown()
    {
        QCOMPARE(formatForTerminal(diagnose(Bare, {}, {}, Severity::Warning), Language::English),
                 "warning[test.bare]: It failed.");
        QCOMPARE(formatForTerminal(diagnose(Bare, {}, {"a", "", 0, 9}), Language::Korean),
                 "a: 오류[test.bare]: 실패했습니다.");
        QCOMPARE(formatForTerminal(diagnose(Bare, {}, {"a", "", 5, 0}, Severity::Warning), Language::Korean),
                 "a:5: 경고[test.bare]: 실패했습니다.");
    }
    void showsControlCharactersInsteadOfSendingThem()
    {
        // ESC, a newline, DEL, and U+009B (CSI), which terminals take for ESC [.
        const auto diagnostic = diagnose(Unknown, {"component", "a\x1b[2J\n\x7f\xc2\x9b"
                                                                "31m"});
        QCOMPARE(formatForTerminal(diagnostic, Language::English),
                 "error[test.unknown]: Component `a\\x1b[2J\\x0a\\x7f\\x9b31m` is unknown.\n    Did you mean `{2}`?");
    }
    void leavesKoreanTextAsItIs()
    {
        const auto diagnostic = diagnose(Unknown, {"component", "결제"});
        QVERIFY(formatForTerminal(diagnostic, Language::English).find("`결제`") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(ResultTest)
#include "result_test.moc"
