// SPDX-License-Identifier: Apache-2.0
#include "catalogueentry.h"

#include "appsettings.h"
#include "learn.h"

#include <utility>

namespace topologue::window {

CatalogueEntry::CatalogueEntry(QObject *parent) : QObject(parent)
{
    connect(this, &CatalogueEntry::changed, this, &CatalogueEntry::refresh);
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &CatalogueEntry::refresh);
    connect(&Learn::instance(), &Learn::lessonsChanged, this, &CatalogueEntry::refresh);
}

void CatalogueEntry::refresh()
{
    const std::string id = m_entry.toStdString();
    std::optional<CardContent> card;
    if (m_kind == QLatin1String("technology"))
        card = technologyCard(id);
    else if (m_kind == QLatin1String("case"))
        card = caseCard(id);
    else if (m_kind == QLatin1String("pro") || m_kind == QLatin1String("con"))
        card = sideCard(id, m_kind == QLatin1String("pro"));
    m_exists = card.has_value();
    m_card = card ? std::move(*card) : CardContent();
    emit refreshed();
}

} // namespace topologue::window
