#include "widgets/player/what_if_band.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace hopscope::player {

WhatIfBand::WhatIfBand(QWidget* parent) : QFrame(parent), m_theme(&paint::Theme::of(paint::ThemeKind::Light))
{
    setObjectName(QStringLiteral("whatIfBand"));
    m_label = new QLabel(this);
    m_label->setObjectName(QStringLiteral("whatIfText"));
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::RichText);
    m_label->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::LinksAccessibleByKeyboard);
    m_back = new QPushButton(this);
    m_back->setObjectName(QStringLiteral("whatIfBack"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 5, 6, 5);
    row->setSpacing(6);
    row->addWidget(m_label, 1);
    row->addWidget(m_back, 0, Qt::AlignVCenter);
    connect(m_label, &QLabel::linkActivated, this, [this](const QString& link) { emit takenBack(link.toInt()); });
    connect(m_back, &QPushButton::clicked, this, &WhatIfBand::backToClusterRequested);
    refresh();
}

void WhatIfBand::setTheme(const paint::Theme& theme)
{
    m_theme = &theme;
    refresh();
}

void WhatIfBand::showPhrases(const QStringList& phrases)
{
    m_phrases = phrases;
    refresh();
}

QString WhatIfBand::text() const
{
    return m_phrases.isEmpty() ? QString() : tr("What if: %1. Not what the cluster says.").arg(m_phrases.join(QStringLiteral(", ")));
}

void WhatIfBand::refresh()
{
    setVisible(!m_phrases.isEmpty());
    setStyleSheet(QStringLiteral("#whatIfBand { background: %1; border: 2px dashed %2; border-radius: 4px; } #whatIfText { color: %3; }")
                      .arg(m_theme->surfaceRaised.name(), m_theme->starting.name(), m_theme->text.name()));
    m_back->setText(tr("&Back to the cluster"));
    m_back->setToolTip(tr("Take back everything that is supposed"));
    QStringList parts;
    for (qsizetype i = 0; i < m_phrases.size(); ++i) {
        // One that is taken back by its own cross; the cross stays with its last word.
        parts << QStringLiteral("%1&nbsp;<a href=\"%2\" title=\"%3\" style=\"color:%4; text-decoration:none\">✕</a>")
                     .arg(m_phrases[i].toHtmlEscaped())
                     .arg(i)
                     .arg(tr("Take this back").toHtmlEscaped(), m_theme->failing.name());
    }
    m_label->setText(tr("<span style=\"font-weight:600\">What if:</span> %1. <i>Not what the cluster says.</i>").arg(parts.join(QStringLiteral(", "))));
    m_label->setAccessibleName(text());
}

void WhatIfBand::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace hopscope::player
