// SPDX-License-Identifier: Apache-2.0
#include "app/support/workfolder.h"
#include "core/documentfile.h"
#include "core/statefolder.h"
#include "fixture.h"
#include "model/formats/smalldisk.h"
#include "window/session.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace topologue;
using namespace topologue::window;
using namespace topologue::formats::test;
using test::WorkFolder;

/// Documents on a disk that is full, or may not be written.
class SessionDiskTest : public QObject
{
    Q_OBJECT

public:
    explicit SessionDiskTest(bool mayMount) : m_mayMount(mayMount) {}

private:
    Session &m_session = Session::instance();
    bool m_mayMount;
    std::unique_ptr<WorkFolder> m_work; ///< The small disk.

    [[nodiscard]] OpenFile *openShop()
    {
        Architecture shop;
        shop.name = "Old";
        if (!core::saveDocument(m_work->path("a.topo.json").toStdString(), shop))
            qFatal("cannot write");
        QSignalSpy opened(&m_session, &Session::opened);
        m_session.open(m_work->path("a.topo.json"));
        return tests::arrived(opened) ? m_session.file() : nullptr;
    }
    static void rename(OpenFile *file, const std::string &name)
    {
        Architecture next = *file->document()->architecture();
        next.name = name;
        file->document()->edit(std::move(next), QStringLiteral("Rename"));
    }

private slots:
    void initTestCase()
    {
        if (!m_mayMount)
            QSKIP("This machine permits no mounts of one's own (neither root nor user namespaces).");
        tests::prepareProgram();
    }
    void init()
    {
        m_work = std::make_unique<WorkFolder>();
        QVERIFY(mountSmallDisk(m_work->path().toStdString()));
    }
    void cleanup()
    {
        m_session.closeAllNow();
        m_session.dismissError();
        unmountSmallDisk(m_work->path().toStdString());
        m_work.reset();
    }

    void aFullDiskIsReportedAndTheDocumentStaysUnsaved()
    {
        auto *file = openShop();
        QVERIFY(file);
        const QByteArray before = m_work->content("a.topo.json");
        rename(file, "New");
        fill(m_work->path("ballast").toStdString());
        QVERIFY(!m_session.save());
        QVERIFY2(m_session.errorText().contains(QLatin1String("disk is full")), qPrintable(m_session.errorText()));
        QVERIFY(file->isModified());
        QCOMPARE(m_work->content("a.topo.json"), before);
        QVERIFY(QFile::remove(m_work->path("ballast")));
        QVERIFY(m_session.save());
        QVERIFY(!file->isModified());
    }

    void whatCannotBeKeptIsSaidAndKeptAsSoonAsThereIsRoom()
    {
        const QString before = core::stateFolder();
        core::setStateFolder(m_work->path("state"));
        auto *file = openShop();
        QVERIFY(file);
        fill(m_work->path("ballast").toStdString());
        rename(file, "New");
        QTRY_VERIFY(!m_session.errorTitle().isEmpty());
        QVERIFY2(m_session.errorText().contains(QLatin1String("kept against a crash")),
                 qPrintable(m_session.errorText()));
        QVERIFY(!file->isKept());
        QVERIFY(QFile::remove(m_work->path("ballast")));
        rename(file, "Newer");
        QTRY_VERIFY(file->isKept());
        m_session.closeAllNow();
        core::setStateFolder(before);
    }

    void aReadOnlyFileIsSavedByAnotherName()
    {
        auto *file = openShop();
        QVERIFY(file);
        QVERIFY(makeReadOnly(m_work->path().toStdString()));
        file->lookAgain();
        QTRY_COMPARE(file->state(), OpenFile::ReadOnly);
        rename(file, "New");
        QSignalSpy nameWanted(&m_session, &Session::saveAsWanted);
        QVERIFY(!m_session.save());
        QCOMPARE(nameWanted.count(), 1);
        QVERIFY(m_session.errorTitle().isEmpty());
        QVERIFY(!m_session.saveAs(QUrl::fromLocalFile(m_work->path("b.topo.json"))));
        QVERIFY(!m_session.errorText().isEmpty());
        QVERIFY(file->isModified());
        const WorkFolder other;
        QVERIFY(m_session.saveAs(QUrl::fromLocalFile(other.path("b.topo.json"))));
        QCOMPARE(file->state(), OpenFile::Fine);
        m_session.closeAllNow();
    }
};

int main(int argc, char **argv)
{
    const bool mayMount = enterOwnMounts();
    const QGuiApplication application(argc, argv);
    SessionDiskTest test(mayMount);
    return QTest::qExec(&test, argc, argv);
}

#include "sessiondisk_test.moc"
