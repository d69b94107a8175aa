// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/exportfilm.h"
#include "exporter.h"
#include "playback.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QTimer>
#include <QUrl>

#include <atomic>
#include <memory>
#include <optional>

namespace topologue::window {

/// The export dialog's choices about films, and their export: of the recording that is played, drawn as the canvas
/// shows the document, in the theme and at the scale of the `picture`. Encoding happens in another thread.
class FilmExporter : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Exporter *picture READ picture WRITE setPicture NOTIFY changed REQUIRED)
    Q_PROPERTY(topologue::window::Playback *playback READ playback WRITE setPlayback NOTIFY changed REQUIRED)
    Q_PROPERTY(Kind kind READ kind WRITE setKind NOTIFY changed)
    /// Where in the scenario the film begins and ends, as the user writes it: "1:30" or "90".
    Q_PROPERTY(QString fromText READ fromText NOTIFY changed)
    Q_PROPERTY(QString toText READ toText NOTIFY changed)
    /// Simulated seconds in one of the viewer; 0: such that the film takes about half a minute.
    Q_PROPERTY(double speed READ speed WRITE setSpeed NOTIFY changed)
    /// False: nothing is measured.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY changed)
    Q_PROPERTY(bool hasEncoder READ hasEncoder NOTIFY changed) ///< Videos can be made.
    /// "36 s, 1,240 × 900 px, 1.4 MB"; empty while it is being worked out.
    Q_PROPERTY(QString measureText READ measureText NOTIFY measured)
    /// Why there can be no film now; empty = there can.
    Q_PROPERTY(QString problemText READ problemText NOTIFY measured)
    Q_PROPERTY(QUrl suggestedFile READ suggestedFile NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged) ///< 0..1; stays 0 for an SVG.
    /// Why the last export failed, with what to do about it; empty = it did not.
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorChanged)

public:
    enum Kind { AnimatedSvg, Frames, Mp4, Webm, Gif };
    Q_ENUM(Kind)

    explicit FilmExporter(QObject *parent = nullptr);
    ~FilmExporter() override;

    [[nodiscard]] Exporter *picture() const { return m_picture; }
    void setPicture(Exporter *picture);
    [[nodiscard]] Playback *playback() const { return m_playback; }
    void setPlayback(Playback *playback);
    [[nodiscard]] Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    [[nodiscard]] QString fromText() const;
    [[nodiscard]] QString toText() const;
    [[nodiscard]] double speed() const { return m_speed; }
    void setSpeed(double speed);
    [[nodiscard]] bool isActive() const { return m_active; }
    void setActive(bool active);
    [[nodiscard]] bool hasEncoder() const { return m_hasEncoder; }
    [[nodiscard]] QString measureText() const;
    [[nodiscard]] QString problemText() const;
    [[nodiscard]] QUrl suggestedFile() const;
    [[nodiscard]] bool isBusy() const { return m_run != nullptr; }
    [[nodiscard]] double progress() const { return m_progress; }
    [[nodiscard]] QString errorText() const { return m_errorText; }
    Q_INVOKABLE void dismissError() { setErrorText({}); }

    /// Takes "90", "1:30" or "01:30.5", inside the scenario; what is no time changes nothing.
    Q_INVOKABLE void setFrom(const QString &text);
    Q_INVOKABLE void setTo(const QString &text);
    Q_INVOKABLE void useWholeScenario();
    /// From the playhead to the end.
    Q_INVOKABLE void useFromPlayhead();

    /// Writes the film: a file, or a folder of frames; there is all of it or nothing. Asks first where there is a file
    /// (OverwriteQuestion), and completes its name. `finished` follows, unless it is cancelled. Nothing happens while
    /// another export is busy, or while there is a problem.
    Q_INVOKABLE void exportTo(const QUrl &url);
    Q_INVOKABLE void cancel();

signals:
    void changed();
    void measured();
    void busyChanged();
    void progressChanged();
    void errorChanged();
    void finished(bool successful, const QString &path);

private:
    /// Between the GUI thread and the one that encodes.
    struct Run {
        std::atomic<bool> cancelled = false;
        std::atomic<double> done = 0; // 0..1.
    };
    struct Job;

    void write(const QString &path);
    [[nodiscard]] std::optional<Job> job() const;
    [[nodiscard]] double duration() const;
    void choicesChanged();
    void measureSoon();
    void measureNow();
    void setErrorText(const QString &text);

    QPointer<Exporter> m_picture;
    QPointer<Playback> m_playback;
    Kind m_kind = AnimatedSvg;
    double m_from = 0;          // Seconds.
    std::optional<double> m_to; // Seconds; none: to the end.
    double m_speed = 0;
    bool m_active = false;
    bool m_hasEncoder = false;
    QTimer m_measureTimer;
    quint64 m_measureSerial = 0;
    std::optional<core::FilmMeasure> m_measure;
    QString m_measureProblem;
    std::shared_ptr<Run> m_run;
    double m_progress = 0;
    QTimer m_progressTimer;
    QString m_errorText;
};

} // namespace topologue::window
