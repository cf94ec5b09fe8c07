#include "app/window_status.h"

#include "app/bar_style.h"
#include "app/window_context.h"
#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"
#include "widgets/wording/wording.h"

#include <QHBoxLayout>

namespace hopscope::app {

WindowStatus::WindowStatus(const feed::ClusterFeed& feed, QWidget* place) : QObject(place), m_feed(feed)
{
    m_phase = new labels::PlainLabel(place);
    m_phase->setObjectName(QStringLiteral("sourcePhase"));
    m_phase->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_phase->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_coverage = new labels::PlainLabel(place);
    m_coverage->setObjectName(QStringLiteral("coverage"));
    auto* row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_phase, 1);
    row->addWidget(m_coverage);
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, [this] {
        refresh();
        emit secondPassed();
    });
    m_timer.start();
}

void WindowStatus::refresh()
{
    const source::SourceState state = m_feed.stateNow();
    // A live source's "since" and "retry in" are by the machine's clock, a scenario's by its own.
    const QString phrase = wording::sourcePhrase(state, m_feed.now());
    // Before it is laid out the label has no width that means anything.
    const int room = m_phase->isVisible() ? m_phase->contentsRect().width() : QWIDGETSIZE_MAX;
    m_phase->setText(m_phase->fontMetrics().elidedText(labels::shownLine(phrase), Qt::ElideRight, room));
    const QString all = labels::shownStart(phrase, labels::mostInToolTip / 2); // the server's name stands behind it
    labels::setToolTip(*m_phase, state.server.empty() ? all : all + u'\n' + QString::fromStdString(state.server));
    const bool nothingYet = state.phase == source::SourcePhase::Failed || state.phase == source::SourcePhase::Loading;
    const QString coverage = nothingYet ? QString() : coverageText(*m_feed.snapshot());
    m_coverage->setText(coverage);
    m_coverage->setVisible(!coverage.isEmpty());
}

} // namespace hopscope::app
