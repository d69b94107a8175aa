// SPDX-License-Identifier: Apache-2.0
#include "learncanvas.h"

#include "appsettings.h"
#include "core/exportdocument.h"
#include "core/inpool.h"
#include "core/output.h"
#include "exportplace.h"
#include "inks.h"
#include "learn.h"
#include "overwritequestion.h"
#include "session.h"

#include <QCursor>
#include <QDir>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QStandardPaths>
#include <QStyleHints>

#include <cmath>
#include <memory>
#include <numeric>

namespace topologue::window {

namespace {

constexpr double WheelStep = 120; // Eighths of a degree in one notch.
constexpr double KeyZoom = 1.3;
constexpr int FlightMs = 240;

} // namespace

LearnCanvas::LearnCanvas(QQuickItem *parent) : PictureItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton | Qt::MiddleButton);
    setAcceptHoverEvents(true);
    setActiveFocusOnTab(true);
    setClip(true);
    m_flight.setStartValue(0.0);
    m_flight.setEndValue(1.0);
    m_flight.setDuration(FlightMs);
    m_flight.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_flight, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { m_flown(value.toDouble()); });
    connect(&AppSettings::instance(), &AppSettings::themeChanged, this, &LearnCanvas::repaint);
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &LearnCanvas::repaint);
    connect(&Learn::instance(), &Learn::lessonsChanged, this, &LearnCanvas::repaint);
}

void LearnCanvas::setSelected(const QString &selected)
{
    const std::string id = selected.toStdString();
    if (id == m_selected)
        return;
    m_selected = id;
    emit selectedChanged();
    reveal();
    repaint();
}

void LearnCanvas::setHovered(const std::string &id)
{
    if (id == m_hovered)
        return;
    m_hovered = id;
    setCursor(id.empty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    emit hoveredChanged();
    repaint();
}

void LearnCanvas::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    m_query = query;
    m_found.clear();
    if (!m_query.trimmed().isEmpty())
        findIds();
    emit queryChanged();
    repaint();
}

std::vector<std::string> LearnCanvas::foundIds(int kind) const
{
    std::vector<std::string> ids;
    for (const knowledge::Hit &hit : Learn::instance().index().find(m_query.toStdString(), 1000)) {
        if (static_cast<int>(hit.kind) == kind)
            ids.push_back(hit.id);
    }
    return ids;
}

void LearnCanvas::paintElements(QPainter &painter, const drawing::DisplayList &list, const drawing::Palette &palette,
                                std::size_t from, std::size_t to, drawing::Detail detail)
{
    std::vector<std::uint32_t> elements(to - from);
    std::iota(elements.begin(), elements.end(), static_cast<std::uint32_t>(from));
    m_painter.paint(painter, list, palette, elements, detail);
}

void LearnCanvas::paint(QPainter &painter, double /*devicePixelRatio*/)
{
    arrange();
    painter.setRenderHint(QPainter::Antialiasing);
    paintAll(painter, Inks::palette());
}

void LearnCanvas::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    m_pressed = m_last = event->position();
    m_isDragging = false;
    event->accept();
}

void LearnCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF position = event->position();
    if (!m_isDragging && (position - m_pressed).manhattanLength() < QGuiApplication::styleHints()->startDragDistance())
        return;
    m_isDragging = true;
    panBy(position - m_last);
    m_last = position;
}

void LearnCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_isDragging || event->button() != Qt::LeftButton)
        return;
    const std::string id = idAt(event->position());
    setSelected(QString::fromStdString(id));
    if (!id.empty())
        emit activated();
}

void LearnCanvas::hoverMoveEvent(QHoverEvent *event)
{
    setHovered(idAt(event->position()));
}

void LearnCanvas::hoverLeaveEvent(QHoverEvent *)
{
    setHovered({});
}

void LearnCanvas::wheelEvent(QWheelEvent *event)
{
    const QPointF pixels = event->pixelDelta();
    const QPointF angle = event->angleDelta();
    const bool isTouchpad =
        !pixels.isNull() && event->device() && event->device()->type() == QInputDevice::DeviceType::TouchPad;
    const bool pans = isTouchpad || event->modifiers().testFlag(Qt::ShiftModifier) || angle.y() == 0;
    if (event->modifiers().testFlag(Qt::ControlModifier) || !pans)
        zoomAt(std::pow(1.25, angle.y() / WheelStep), event->position());
    else if (isTouchpad)
        panBy(pixels);
    else
        panBy(QPointF(angle.x() != 0 ? angle.x() : angle.y(), 0));
    setHovered(idAt(event->position()));
    event->accept();
}

void LearnCanvas::fly(std::function<void(double)> at)
{
    m_flight.stop();
    if (AppSettings::instance().reducedMotion() || !isVisible()) {
        at(1);
        return;
    }
    m_flown = std::move(at);
    m_flight.start();
}

void LearnCanvas::keyPressEvent(QKeyEvent *event)
{
    const auto key = static_cast<Qt::Key>(event->key());
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        step(key);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(KeyZoom);
        break;
    case Qt::Key_Minus:
        zoomBy(1 / KeyZoom);
        break;
    case Qt::Key_Home:
        goHome();
        break;
    case Qt::Key_End:
        goToEnd();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selected.empty())
            step(Qt::Key_Right);
        emit activated();
        break;
    case Qt::Key_Escape:
        if (m_selected.empty()) {
            event->ignore();
            return;
        }
        setSelected({});
        break;
    default:
        event->ignore();
        return;
    }
    event->accept();
}

bool LearnCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomAt(1 + gesture->value(), gesture->position());
            return true;
        }
    }
    return PictureItem::event(event);
}

QUrl LearnCanvas::suggestedFile() const
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    return QUrl::fromLocalFile(folder.filePath(exportName() + QStringLiteral(".svg")));
}

void LearnCanvas::exportTo(const QUrl &file)
{
    const QString path = chosenFile(file, QStringLiteral(".svg"), {QStringLiteral(".png"), QStringLiteral(".pdf")});
    if (!path.isEmpty())
        OverwriteQuestion::instance().unlessRefused(path, this, [this, path] { write(path); });
}

void LearnCanvas::write(const QString &path)
{
    core::ExportOptions options;
    options.format = core::exportFormatFromPath(path.toStdString()).value_or(core::ExportFormat::Svg);
    options.theme = AppSettings::instance().isDark() ? core::ExportTheme::Dark : core::ExportTheme::Light;
    options.language = AppSettings::instance().language();
    core::inPool([list = std::make_shared<const drawing::DisplayList>(exportList()),
                  title = exportTitle().toStdString(), path = path.toStdString(), options] {
        return core::encodePicture(*list, title, {}, options).and_then([&path](const std::string &bytes) {
            return core::writeOutput(path, bytes);
        });
    }).then(this, [this, path](const Result<void> &written) {
        if (written)
            emit exported(path);
        else
            emit exportFailed(Session::textOf(written.error()));
    });
}

} // namespace topologue::window
