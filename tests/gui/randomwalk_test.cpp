// SPDX-License-Identifier: Apache-2.0
#include "architecture/invariants.h"
#include "fixture.h"
#include "formats/topojson.h"
#include "window/editor.h"
#include "window/inspectormodel.h"
#include "window/scenariomodel.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace topologue;
using namespace topologue::window;

/// Thousands of random actions through the view models that the window uses: whatever is done in whatever order, the
/// document stays right, and undo and redo go all the way.
class RandomWalkTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int Actions = 10'000;
    QRandomGenerator m_random;

    [[nodiscard]] int below(int limit) { return static_cast<int>(m_random.bounded(limit)); }
    template<class Table>
    [[nodiscard]] QString keyFrom(const Table &table)
    {
        return table.isEmpty() ? QString()
                               : QString::fromStdString(elementKey(
                                   table[static_cast<std::size_t>(below(static_cast<int>(table.size())))].id));
    }

    void selectSomething(DiagramCanvas &canvas, const Architecture &architecture)
    {
        QStringList keys;
        const int many = 1 + below(4);
        for (int i = 0; i < many; ++i) {
            const int what = below(10);
            keys.append(what < 6   ? keyFrom(architecture.components)
                        : what < 9 ? keyFrom(architecture.dependencies)
                                   : keyFrom(architecture.deployables));
        }
        keys.removeAll(QString());
        canvas.setSelection(keys);
    }

    void editInInspector(InspectorModel &inspector, const QStringList &selection)
    {
        inspector.setSelection(selection.mid(0, 1));
        const int row = below(std::max(1, inspector.rowCount()));
        const auto role = [&](int wanted) { return inspector.data(inspector.index(row), wanted); };
        const QString path = role(InspectorModel::PathRole).toString();
        const QString kind = role(InspectorModel::KindRole).toString();
        const QVariantList choices = role(InspectorModel::ChoicesRole).toList();
        const QString chosen =
            choices.isEmpty()
                ? QString()
                : choices[below(static_cast<int>(choices.size()))].toMap()[QStringLiteral("id")].toString();
        static const std::array<QString, 9> Texts{
            QStringLiteral("12"),      QStringLiteral("1.5s"), QStringLiteral("-4"),
            QStringLiteral("99 %"),    QStringLiteral("2k"),   QString(),
            QStringLiteral("\u202ex"), QStringLiteral("이름"), QStringLiteral("0")};
        if (kind == QLatin1String("group"))
            inspector.turn(path, below(2) == 0);
        else if (kind == QLatin1String("add"))
            inspector.add(path, chosen);
        else if (!choices.isEmpty())
            inspector.choose(path, chosen);
        else if (below(3) == 0)
            inspector.step(path, below(2) == 0, below(2) == 0);
        else if (kind == QLatin1String("field") && below(4) > 0)
            inspector.enter(path, Texts[static_cast<std::size_t>(below(static_cast<int>(Texts.size())))]);
        else
            inspector.reset(path);
    }

    void act(Editor &editor, InspectorModel &inspector, ScenarioModel &scenarios, Document &document)
    {
        DiagramCanvas &canvas = *editor.canvas();
        const auto architecture = document.architecture();
        selectSomething(canvas, *architecture);
        const auto &kinds = editor.kinds();
        const QString kind = kinds[below(static_cast<int>(kinds.size()))].toMap()[QStringLiteral("id")].toString();
        const QPointF place(below(4000) - 2000, below(4000) - 2000);
        switch (below(24)) {
        case 0:
            editor.add(kind, {}, place);
            break;
        case 1:
            editor.addConnected(static_cast<Editor::Direction>(below(4)));
            break;
        case 2:
            editor.addConnectedAt(keyFrom(architecture->components), below(2) == 0, kind, {}, place);
            break;
        case 3:
            editor.connectTo(keyFrom(architecture->components), keyFrom(architecture->components));
            break;
        case 4:
            editor.insertIntoArrow(kind);
            break;
        case 5:
            editor.pasteLines(QStringLiteral("a%1 -> b db -> c queue").arg(below(5)), place);
            break;
        case 6:
            editor.rename(keyFrom(architecture->components), QStringLiteral("name %1").arg(below(50)));
            break;
        case 7:
            editor.changeKind(kind);
            break;
        case 8:
            editor.reverse();
            break;
        case 9:
            editor.reattach(keyFrom(architecture->dependencies), below(2) == 0, keyFrom(architecture->components));
            break;
        case 10:
            editor.group();
            break;
        case 11:
            editor.takeApart();
            break;
        case 12:
            editor.extract();
            break;
        case 13:
            editor.merge();
            break;
        case 14:
        case 15:
        case 16: // So that it does not grow without end.
            editor.remove();
            break;
        case 17:
            if (architecture->components.size() < 60)
                editor.duplicate();
            break;
        case 18:
            editor.nudge(below(50) - 25, below(50) - 25);
            break;
        case 19:
            editor.setPinned(below(2) == 0);
            editor.collapse(below(2) == 0);
            break;
        case 20: {
            const QVariantList faults = scenarios.faultsFor(canvas.selection());
            if (!faults.isEmpty())
                scenarios.inject(
                    faults[below(static_cast<int>(faults.size()))].toMap()[QStringLiteral("id")].toString(),
                    canvas.selection(), below(100));
            break;
        }
        case 21:
            if (document.canUndo() && below(2) == 0)
                document.undo();
            else if (document.canRedo())
                document.redo();
            break;
        default:
            editInInspector(inspector, canvas.selection());
        }
    }

private slots:
    void initTestCase() { tests::prepareProgram(); }

    void whateverIsDoneCanBeUndoneAndDoneAgain()
    {
        m_random.seed(20'261'129);
        const auto document = tests::openSample(QStringLiteral("ecommerce-microservices"));
        const std::string begin = formats::writeTopoJson(*document->architecture());
        DiagramCanvas canvas;
        Editor editor;
        editor.setCanvas(&canvas);
        editor.setDocument(document.get());
        InspectorModel inspector;
        inspector.setDocument(document.get());
        ScenarioModel scenarios;
        scenarios.setDocument(document.get());
        int done = 0;
        int changed = 0;
        for (; done < Actions; ++done) {
            const auto before = document->architecture();
            act(editor, inspector, scenarios, *document);
            changed += *document->architecture() == *before ? 0 : 1;
            const Diagnostics wrong = checkInvariants(*document->architecture());
            for (const Diagnostic &diagnostic : wrong)
                QVERIFY2(diagnostic.severity != Severity::Error,
                         qPrintable(QStringLiteral("action %1: ").arg(done)
                                    + QString::fromStdString(diagnostic.sentence())));
        }
        QVERIFY2(changed > Actions / 3, qPrintable(QString::number(changed)));
        const std::string end = formats::writeTopoJson(*document->architecture());
        int undone = 0;
        for (; document->canUndo(); ++undone)
            document->undo();
        QCOMPARE(formats::writeTopoJson(*document->architecture()), begin);
        while (document->canRedo())
            document->redo();
        QCOMPARE(formats::writeTopoJson(*document->architecture()), end);
        qInfo("%d actions, %d changed something, %d steps, %d components at the end", done, changed, undone,
              document->componentCount());
    }
};

QTEST_MAIN(RandomWalkTest)
#include "randomwalk_test.moc"
