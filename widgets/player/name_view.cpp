#include "widgets/player/name_view.h"

#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace hopscope::player {

namespace {

QStringList toTexts(const std::vector<std::string>& values)
{
    QStringList texts;
    for (const std::string& value : values)
        texts << QString::fromStdString(value);
    return texts;
}

} // namespace

NameView::NameView(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("nameView"));
    m_label = new labels::PlainLabel(this);
    m_label->setObjectName(QStringLiteral("nameText"));
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_button = new QPushButton(this);
    m_button->setObjectName(QStringLiteral("nameLookup"));
    m_button->setCheckable(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_label, 1);
    row->addWidget(m_button, 0, Qt::AlignVCenter);
    connect(m_button, &QPushButton::clicked, this, &NameView::lookupToggled);
    refresh();
}

void NameView::showName(const std::optional<flow::NameStep>& name, bool lookupShown)
{
    m_name = name;
    m_lookupShown = lookupShown;
    refresh();
}

void NameView::refresh()
{
    setVisible(m_name.has_value());
    if (!m_name)
        return;
    QString text = tr("DNS asks: %1").arg(toTexts(m_name->asked).join(QStringLiteral(", ")));
    text += u'\n' + (m_name->answer.empty() ? tr("No answer that the cluster's objects show.")
                                            : tr("Answer: %1").arg(toTexts(m_name->answer).join(QStringLiteral(", "))));
    m_label->setText(text);
    m_button->setVisible(!m_name->lookup.empty());
    m_button->setChecked(m_lookupShown);
    m_button->setText(m_lookupShown ? tr("Back") : tr("Play the question"));
    labels::setToolTip(*m_button, m_lookupShown ? tr("Back to the connection") : tr("The question is a packet of its own, to the cluster's DNS"));
}

void NameView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace hopscope::player
