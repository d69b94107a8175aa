// SPDX-License-Identifier: Apache-2.0
#include "relationsample.h"

#include "appsettings.h"
#include "atlas/conceptmap.h"
#include "inks.h"
#include "render/painter.h"

#include <QPainter>

namespace topologue::window {

RelationSample::RelationSample(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    connect(&AppSettings::instance(), &AppSettings::themeChanged, this, [this] { update(); });
}

void RelationSample::paint(QPainter *painter)
{
    constexpr double Margin = 2;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(Margin, height() / 2);
    render::paintAll(*painter,
                     atlas::drawRelation(static_cast<knowledge::RelationEnd::Kind>(m_relation), width() - 2 * Margin),
                     Inks::palette());
}

} // namespace topologue::window
