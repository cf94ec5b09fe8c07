#include "widgets/panels/message_bar.h"

#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"
#include "widgets/labels/shown_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace hopscope::panels {

namespace {

constexpr qsizetype mostShown = 2000; ///< characters: the bar lies over the map

} // namespace

MessageBar::MessageBar(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("messageBar"));
    setFrameShape(QFrame::StyledPanel);
    m_label = new labels::PlainLabel(this);
    m_label->setObjectName(QStringLiteral("messageText"));
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_button = new QPushButton(this);
    m_button->setObjectName(QStringLiteral("messageAction"));
    m_close = new QToolButton(this);
    m_close->setText(QStringLiteral("✕"));
    m_close->setAutoRaise(true);
    labels::setToolTip(*m_close, tr("Hide this message"));
    labels::setAccessibleName(*m_close, tr("Hide this message"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 6, 6, 6);
    row->addWidget(m_label, 1);
    row->addWidget(m_button);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const std::function<void()> action = m_action;
        clear();
        if (action)
            action();
    });
    hide();
}

void MessageBar::showMessage(const QString& sentence, const QString& actionText, std::function<void()> action)
{
    m_label->setText(labels::shownStart(sentence, mostShown));
    m_button->setText(labels::plainActionText(actionText));
    m_button->setVisible(!actionText.isEmpty());
    m_action = std::move(action);
    setHint(false);
    show();
}

void MessageBar::showHint(const QString& sentence)
{
    showMessage(sentence);
    setHint(true);
}

void MessageBar::setHint(bool hint)
{
    // The style sheet frames hints and problems in different colours; it looks again when it is told to.
    setProperty("hint", hint);
    style()->unpolish(this);
    style()->polish(this);
}

void MessageBar::clear()
{
    m_action = {};
    m_label->clear();
    hide();
}

QString MessageBar::message() const
{
    return m_label->text();
}

void MessageBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        labels::setToolTip(*m_close, tr("Hide this message"));
        labels::setAccessibleName(*m_close, tr("Hide this message"));
    }
    QFrame::changeEvent(event);
}

} // namespace hopscope::panels
