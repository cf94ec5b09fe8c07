#include "widgets/panels/message_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace hopscope::panels {

MessageBar::MessageBar(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("messageBar"));
    setFrameShape(QFrame::StyledPanel);
    m_label = new QLabel(this);
    m_label->setObjectName(QStringLiteral("messageText"));
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_button = new QPushButton(this);
    m_button->setObjectName(QStringLiteral("messageAction"));
    m_close = new QToolButton(this);
    m_close->setText(QStringLiteral("✕"));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Hide this message"));
    m_close->setAccessibleName(tr("Hide this message"));
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
    m_label->setText(sentence);
    m_button->setText(actionText);
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
        m_close->setToolTip(tr("Hide this message"));
        m_close->setAccessibleName(tr("Hide this message"));
    }
    QFrame::changeEvent(event);
}

} // namespace hopscope::panels
