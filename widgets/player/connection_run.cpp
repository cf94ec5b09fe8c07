#include "widgets/player/connection_run.h"

#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QToolButton>

namespace hopscope::player {

ConnectionRun::ConnectionRun(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("connectionRun"));
    m_caption = new labels::PlainLabel(this);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    grid->addWidget(m_caption, 0, 0);
    for (std::size_t i = 0; i < m_sizes.size(); ++i) {
        m_buttons[i] = new QToolButton(this);
        m_buttons[i]->setObjectName(QStringLiteral("open%1").arg(m_sizes[i]));
        connect(m_buttons[i], &QToolButton::clicked, this, [this, i] { open(std::size_t(m_sizes[i])); });
        grid->addWidget(m_buttons[i], 0, int(i) + 1);
    }
    grid->setColumnStretch(int(m_sizes.size()) + 1, 1);
    m_summary = new labels::PlainLabel(this);
    m_summary->setObjectName(QStringLiteral("openedConnections"));
    m_summary->setWordWrap(true);
    grid->addWidget(m_summary, 1, 0, 1, int(m_sizes.size()) + 2);
    retranslate();
    hide();
}

void ConnectionRun::showTrace(const std::shared_ptr<const flow::FlowTrace>& trace)
{
    const bool isSame = m_trace && trace && (m_trace == trace || *m_trace == *trace);
    m_trace = trace;
    setVisible(trace && trace->candidates.size() > 1);
    if (isSame)
        return;
    m_tally.reset();
    retranslate();
    emit counted({});
}

void ConnectionRun::open(std::size_t connections)
{
    if (!m_tally)
        m_tally.emplace(*m_trace, ++m_seed);
    m_tally->open(connections);
    retranslate();
    emit counted(m_tally->counts());
}

void ConnectionRun::retranslate()
{
    m_caption->setText(tr("Open new connections:"));
    for (std::size_t i = 0; i < m_sizes.size(); ++i) {
        m_buttons[i]->setText(QLocale().toString(m_sizes[i]));
        labels::setAccessibleName(*m_buttons[i], tr("Open %n connection(s)", nullptr, m_sizes[i]));
        labels::setToolTip(*m_buttons[i], tr("Each new connection gets an endpoint by its share, and keeps it."));
    }
    m_summary->setVisible(m_tally.has_value());
    if (!m_tally)
        return;
    const QString opened = tr("%Ln connection(s) opened.", nullptr, int(m_tally->total()));
    m_summary->setText(m_tally->keepsEndpoint() ? opened + u' ' + tr("Session affinity: all go where the first went.") : opened);
}

void ConnectionRun::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace hopscope::player
