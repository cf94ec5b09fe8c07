#include "widgets/panels/hidden_band.h"

#include "widgets/labels/plain_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace hopscope::panels {

HiddenBand::HiddenBand(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("hiddenBand"));
    m_label = new labels::PlainLabel(this);
    m_label->setObjectName(QStringLiteral("hiddenText"));
    m_showAll = new QPushButton(this);
    m_showAll->setObjectName(QStringLiteral("showHidden"));
    m_showAll->setFlat(true);
    m_showAll->setCursor(Qt::PointingHandCursor);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 8, 2);
    row->addWidget(m_label);
    row->addWidget(m_showAll);
    row->addStretch(1);
    connect(m_showAll, &QPushButton::clicked, this, &HiddenBand::showAllRequested);
    hide();
}

void HiddenBand::showHidden(std::size_t hidden, std::size_t shown, const Cause& cause)
{
    m_hidden = hidden;
    m_shown = shown;
    m_cause = cause;
    refresh();
}

QString HiddenBand::sentence() const
{
    const int hidden = int(m_hidden);
    if (m_cause.path)
        return tr("%Ln pods and Services take no part in the path and are not shown.", nullptr, hidden);
    if (m_cause.filter && m_shown == 0)
        return tr("Nothing is what the filter asks for: %Ln pods and Services are hidden.", nullptr, hidden);
    if (m_cause.filter && !m_cause.nameSpace.isEmpty())
        return tr("%Ln pods and Services are hidden by the filter and because only namespace %1 is shown.", nullptr, hidden).arg(m_cause.nameSpace);
    if (m_cause.filter)
        return tr("%Ln pods and Services are hidden by the filter.", nullptr, hidden);
    return tr("%Ln pods and Services are hidden: only namespace %1 is shown.", nullptr, hidden).arg(m_cause.nameSpace);
}

void HiddenBand::refresh()
{
    // A layout may still be on its way that was asked for with what is no longer chosen.
    const bool any = m_hidden > 0 && m_cause != Cause();
    m_label->setText(any ? sentence() : QString());
    m_showAll->setText(tr("Show all"));
    setVisible(any);
}

QString HiddenBand::text() const
{
    return m_label->text();
}

void HiddenBand::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace hopscope::panels
