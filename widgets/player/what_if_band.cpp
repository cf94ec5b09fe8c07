#include "widgets/player/what_if_band.h"

#include "widgets/labels/plain_words.h"
#include "widgets/labels/rich_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace hopscope::player {

WhatIfBand::WhatIfBand(QWidget* parent) : QFrame(parent), m_theme(&paint::Theme::of(paint::ThemeKind::Light))
{
    setObjectName(QStringLiteral("whatIfBand"));
    m_label = new labels::RichLabel(this);
    m_label->setObjectName(QStringLiteral("whatIfText"));
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::LinksAccessibleByKeyboard);
    m_back = new QPushButton(this);
    m_back->setObjectName(QStringLiteral("whatIfBack"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 5, 6, 5);
    row->setSpacing(6);
    row->addWidget(m_label, 1);
    row->addWidget(m_back, 0, Qt::AlignVCenter);
    connect(m_label, &labels::RichLabel::linkActivated, this, [this](const QString& link) { emit takenBack(link.toInt()); });
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
    labels::setToolTip(*m_back, tr("Take back everything that is supposed"));
    QList<labels::RichText> parts;
    for (qsizetype i = 0; i < m_phrases.size(); ++i) {
        // One that is taken back by its own cross; the cross stays with its last word.
        parts << labels::RichText::of(QStringLiteral("%1&nbsp;<a href=\"%2\" title=\"%3\" style=\"color:%4; text-decoration:none\">✕</a>"),
                                      m_phrases[i], i, tr("Take this back"), m_theme->failing.name());
    }
    m_label->setText(labels::RichText::of(tr("<span style=\"font-weight:600\">What if:</span> %1. <i>Not what the cluster says.</i>"),
                                          labels::joined(parts, labels::asRich(QStringLiteral(", ")))));
    labels::setAccessibleName(*m_label, text());
}

void WhatIfBand::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace hopscope::player
