#include "widgets/player/flow_panel.h"

#include "widgets/labels/plain_label.h"
#include "widgets/player/assumption_editor.h"
#include "widgets/player/candidate_list.h"
#include "widgets/player/connection_run.h"
#include "widgets/player/name_view.h"
#include "widgets/player/step_list.h"
#include "widgets/player/verdict_view.h"
#include "widgets/player/ways_view.h"
#include "widgets/player/what_if_band.h"
#include "widgets/player/what_if_editor.h"
#include "widgets/player/why_view.h"

#include <QEvent>
#include <QKeyEvent>
#include <QScrollArea>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace hopscope::player {

namespace {

/// A destination such as nodeport/worker-node2:30007 can be read.
constexpr int narrowest = 352;

/// Leaves the player's keys to the panel; a plain one would scroll sideways.
class PanelScroll : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
            event->ignore();
        else
            QScrollArea::keyPressEvent(event);
    }
};

} // namespace

FlowPanel::FlowPanel(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("flowPanel"));
    setMinimumWidth(narrowest);
    buildParts();
    buildTabs();
    arrangeParts();
    connectParts();
    retranslate();
}

void FlowPanel::buildParts()
{
    m_player = new FlowPlayer(this);
    m_steps = new PathSteps(*m_player, this);
    m_chooser = new FlowChooser(this);
    m_band = new WhatIfBand(this);
    m_verdict = new VerdictView(this);
    m_ways = new WaysView(this);
    m_notice = new labels::PlainLabel(this);
    m_notice->setObjectName(QStringLiteral("flowNotice"));
    m_notice->setWordWrap(true);
    m_notice->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notice->hide();
    m_seconds = new QTimer(this);
    m_name = new NameView(this);
    m_candidates = new CandidateList(this);
    m_run = new ConnectionRun(this);
}

void FlowPanel::buildTabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("flowTabs"));
    m_tabs->setDocumentMode(true);
    m_list = new StepList(*m_steps, m_tabs);
    m_why = new WhyView(*m_player, m_tabs);
    m_assumptions = new AssumptionEditor(m_tabs);
    m_whatIf = new WhatIfEditor(m_tabs);
    for (QWidget* page : {static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_why), static_cast<QWidget*>(m_assumptions),
                          static_cast<QWidget*>(m_whatIf)})
        m_tabs->addTab(page, QString());
    // The panel is as high as the page that is looked at needs it, not as the highest of all.
    const auto measureCurrent = [this](int current) {
        for (int tab = 0; tab < m_tabs->count(); ++tab)
            m_tabs->widget(tab)->setSizePolicy(QSizePolicy::Preferred, tab == current ? QSizePolicy::Expanding : QSizePolicy::Ignored);
    };
    connect(m_tabs, &QTabWidget::currentChanged, this, measureCurrent);
    measureCurrent(0);
}

void FlowPanel::arrangeParts()
{
    auto* scroll = new PanelScroll(this);
    m_scroll = scroll;
    scroll->setObjectName(QStringLiteral("flowScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(scroll);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(8, 6, 8, 6);
    column->setSpacing(5);
    for (QWidget* part : {static_cast<QWidget*>(m_chooser), static_cast<QWidget*>(m_band), static_cast<QWidget*>(m_verdict),
                          static_cast<QWidget*>(m_ways), static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_candidates), static_cast<QWidget*>(m_run)})
        column->addWidget(part);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_notice); // below what is clicked: it comes and goes, and moves none of it
    column->addStretch(0); // takes the room while there is no flow
    scroll->setWidget(content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

void FlowPanel::connectParts()
{
    connect(m_chooser, &FlowChooser::traceRequested, this, [this](const flow::Query& query) {
        m_inquiry.askAlso(query);
        beginFlow();
    });
    connect(m_ways, &WaysView::wayChosen, this, [this](const flow::WayTo& way) {
        flow::Query query = *m_inquiry.query();
        query.to = way.target;
        query.protocol = way.protocol;
        showFlow(query);
    });
    connect(m_chooser, &FlowChooser::placesWanted, this, &FlowPanel::fillPlaces);
    connect(m_candidates, &CandidateList::candidateChosen, this, &FlowPanel::setCandidate);
    connect(m_run, &ConnectionRun::counted, m_candidates, &CandidateList::showConnections);
    connect(m_name, &NameView::lookupToggled, this, &FlowPanel::showLookup);
    connect(m_band, &WhatIfBand::takenBack, this, [this](int index) { supposeAnew([&] { takeBackPhrase(index); }); });
    connect(m_band, &WhatIfBand::backToClusterRequested, this, [this] {
        m_inquiry.backToTheCluster();
        m_former.reset(); // nothing is compared any more
        followFlow();
    });
    connect(m_assumptions, &AssumptionEditor::valueChosen, this,
            [this](const std::string& key, const std::string& value) { supposeAnew([&] { m_inquiry.assume(key, value); }); });
    connect(m_assumptions, &AssumptionEditor::valueWithdrawn, this, [this](const std::string& key) { supposeAnew([&] { m_inquiry.withdraw(key); }); });
    connect(m_whatIf, &WhatIfEditor::supposed, this, [this](const flow::Supposition& supposition) { supposeAnew([&] { m_inquiry.suppose(supposition); }); });
    connect(m_whatIf, &WhatIfEditor::takenBack, this, [this](const flow::Supposition& supposition) { supposeAnew([&] { m_inquiry.takeBack(supposition); }); });
    connect(m_seconds, &QTimer::timeout, this, &FlowPanel::showNotice);
}

void FlowPanel::setTheme(const paint::Theme& theme)
{
    m_verdict->setTheme(theme);
    m_band->setTheme(theme);
    m_list->setTheme(theme);
    m_whatIf->setTheme(theme);
}

void FlowPanel::retranslate()
{
    m_tabs->setTabText(0, tr("Steps"));
    m_tabs->setTabText(1, tr("Why"));
    m_tabs->setTabText(2, tr("Assumptions"));
    m_tabs->setTabText(3, tr("What if"));
    m_tabs->setTabToolTip(0, tr("What happens to the packet, step by step"));
    m_tabs->setTabToolTip(1, tr("Every decision on the way, in a sentence"));
    m_tabs->setTabToolTip(2, tr("What the answer rests on; each can be changed here"));
    m_tabs->setTabToolTip(3, tr("What if the Service, a pod, a node or a policy were different"));
    showAnswer();
}

void FlowPanel::keyPressEvent(QKeyEvent* event)
{
    if (!m_shown || !m_steps->pressKey(event->key()))
        QWidget::keyPressEvent(event);
}

void FlowPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace hopscope::player
