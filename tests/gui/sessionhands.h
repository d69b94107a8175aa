// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/support/workfolder.h"
#include "core/documentfile.h"
#include "core/statefolder.h"
#include "fixture.h"
#include "window/session.h"

#include <QAbstractItemModelTester>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace topologue::tests {

/// The session without a window, in a folder of its own for each test, after which nothing unsaved may be left.
class SessionHands : public QObject
{
    Q_OBJECT

protected:
    window::Session &m_session = window::Session::instance();
    std::unique_ptr<test::WorkFolder> m_work;

    [[nodiscard]] QString put(const QString &name, const std::string &title = "Shop") const
    {
        Architecture architecture;
        architecture.name = title;
        Component component;
        component.id = ComponentId("a");
        architecture.components.add(component);
        if (!core::saveDocument(m_work->path(name).toStdString(), architecture))
            qFatal("cannot write");
        return m_work->path(name);
    }
    [[nodiscard]] window::OpenFile *open(const QString &path)
    {
        QSignalSpy opened(&m_session, &window::Session::opened);
        m_session.open(path);
        return arrived(opened) && opened.last().first().toBool() ? m_session.file() : nullptr;
    }
    static void rename(window::OpenFile *file, const std::string &name)
    {
        Architecture next = *file->document()->architecture();
        next.name = name;
        file->document()->edit(std::move(next), QStringLiteral("Rename"));
    }
    [[nodiscard]] static std::string nameIn(const QString &path)
    {
        const auto loaded = core::loadDocument(path.toStdString());
        return loaded ? loaded->architecture.name.in(Language::English) : "?";
    }
    [[nodiscard]] QStringList titles() const
    {
        QStringList list;
        auto *documents = window::Session::instance().documents();
        for (int row = 0; row < documents->count(); ++row)
            list << documents->data(documents->index(row), window::DocumentList::TitleRole).toString();
        return list;
    }
    static void putElsewhere(const QString &path, const std::string &title)
    {
        Architecture architecture;
        architecture.name = title;
        QVERIFY(core::saveDocument(path.toStdString(), architecture).has_value());
    }
    static std::unique_ptr<QProcess> holder(const QString &path)
    {
        auto process = std::make_unique<QProcess>();
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("TOPOLOGUE_STATE", core::stateFolder());
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        process->setProcessEnvironment(environment);
        process->start(TOPOLOGUE_BINARY_DIR "/bin/editingdriver", {"hold", path});
        QByteArray output;
        while (!output.contains("ready") && process->waitForReadyRead(60'000))
            output += process->readAll();
        return process;
    }

private slots:
    void initTestCase()
    {
        prepareProgram();
        new QAbstractItemModelTester(m_session.documents(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     this);
        new QAbstractItemModelTester(m_session.recovery(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     this);
    }
    void init() { m_work = std::make_unique<test::WorkFolder>(); }
    void cleanup()
    {
        m_session.closing()->cancel();
        m_session.saveAsCancelled();
        m_session.closeAllNow();
        m_session.dismissError();
        QCoreApplication::processEvents(); // What one test has agreed to does not hold in the next.
        QVERIFY(core::findUnsavedWork(core::journalFolder().toStdString()).empty());
    }
};

} // namespace topologue::tests
