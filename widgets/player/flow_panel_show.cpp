// What the flow panel shows, and how it follows the cluster.
#include "widgets/player/flow_panel.h"

#include "model/kube/human_duration.h"
#include "widgets/labels/plain_label.h"
#include "widgets/player/assumption_editor.h"
#include "widgets/player/candidate_list.h"
#include "widgets/player/connection_run.h"
#include "widgets/player/flow_places.h"
#include "widgets/player/name_view.h"
#include "widgets/player/path_change.h"
#include "widgets/player/verdict_view.h"
#include "widgets/player/ways_view.h"
#include "widgets/player/what_if_band.h"
#include "widgets/player/what_if_editor.h"
#include "widgets/player/what_if_words.h"
#include "widgets/player/why_view.h"
#include "widgets/wording/difference_wording.h"
#include "widgets/wording/stop_wording.h"
#include "widgets/wording/wording.h"

#include <QScrollArea>
#include <QTabWidget>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace hopscope::player {

namespace {

constexpr auto noticedFor = std::chrono::minutes(2);

/// A Service without endpoints in a cluster whose endpoints nobody read says nothing.
QString doubtAbout(const cluster::ClusterSnapshot& snapshot, const flow::FlowTrace& trace)
{
    const auto takenForNone = [](const flow::Assumption& assumption) { return assumption.key == "endpoint-slices"; };
    const auto refused = [](const flow::Why& why) { return why.decision == flow::Decision::EndpointsUnread; };
    if (std::none_of(trace.assumptions.begin(), trace.assumptions.end(), takenForNone) &&
        std::none_of(trace.why.begin(), trace.why.end(), refused))
        return {};
    return FlowPanel::tr("Not certain: EndpointSlices are not known here (%1), so the Service may have endpoints.")
        .arg(wording::coverageWord(snapshot.coverageOf(kube::Kind::EndpointSlice)));
}

QString seesText(const flow::FlowTrace& trace)
{
    if (toneOf(trace) == Tone::Partly && trace.clientSees == flow::ClientSees::Depends)
        return FlowPanel::tr("It depends on the endpoint that the connection gets: with the failing ones the client waits, and sees a timeout.");
    return wording::clientSeesSentence(trace.clientSees);
}

} // namespace

void FlowPanel::setCluster(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts)
{
    const TracePointer before = m_shown;
    const std::size_t candidate = m_candidate;
    m_placesOutdated = true;
    m_inquiry.setCluster(snapshot, facts);
    if (!m_inquiry.query())
        return;
    followFlow();
    noticeChange(before, candidate);
}

void FlowPanel::fillPlaces()
{
    if (!m_placesOutdated || !m_inquiry.hasCluster())
        return;
    m_placesOutdated = false;
    m_chooser->setPlaces(sourceTexts(m_inquiry.cluster()), targetTexts(m_inquiry.cluster()));
}

void FlowPanel::clear()
{
    m_inquiry.forget();
    m_chooser->setText(End::Source, {});
    m_chooser->setText(End::Target, {});
    beginFlow();
}

void FlowPanel::showFlow(const flow::Query& query)
{
    if (!m_inquiry.hasCluster())
        return;
    m_chooser->setText(End::Source, QString::fromStdString(flow::toString(query.from)));
    m_chooser->setText(End::Target, QString::fromStdString(flow::toString(query.to)));
    m_chooser->setProtocol(query.protocol);
    m_inquiry.ask(query);
    beginFlow();
}

void FlowPanel::beginFlow()
{
    m_change.clear();
    m_former.reset();
    m_candidate = 0;
    m_lookupShown = false;
    takeShown();
    showAnswer();
    restartTimeline();
}

void FlowPanel::followGuide(std::optional<PathSteps::Path> path)
{
    if (!path) {
        m_guided.reset();
        if (m_own)
            comeBackTo(*std::exchange(m_own, std::nullopt));
        return;
    }
    if (!m_own) {
        m_own = OwnQuestion{m_inquiry, m_candidate, m_lookupShown, m_steps->step(), m_player->seconds(), m_former};
        m_inquiry.forget();
    }
    const TracePointer before = m_guided ? m_guided->trace : nullptr;
    const bool goesOn = path->trace && before && before->query == path->trace->query && before->name.has_value() == path->trace->name.has_value();
    const double seconds = goesOn ? m_player->seconds() : 0;
    m_guided = std::move(path);
    beginFlow();
    m_player->seek(seconds);
}

void FlowPanel::comeBackTo(const OwnQuestion& own)
{
    m_inquiry = own.inquiry;
    m_change.clear();
    m_former = own.former;
    m_lookupShown = own.lookupShown;
    m_candidate = own.candidate;
    takeShown();
    showAnswer();
    restartTimeline();
    m_steps->goTo(own.step);
    if (!m_steps->isBeforeTheFlow())
        m_player->seek(own.seconds);
}

void FlowPanel::takeShown()
{
    if (m_guided) {
        m_shown = m_guided->trace;
        m_candidate = m_guided->candidate;
        return;
    }
    const TracePointer& trace = m_inquiry.trace();
    const bool hasLookup = trace && trace->name && !trace->name->lookup.empty();
    m_lookupShown = m_lookupShown && hasLookup;
    m_shown = m_lookupShown ? TracePointer(trace, &trace->name->lookup.front()) : trace;
}

void FlowPanel::showLookup(bool shown)
{
    m_lookupShown = shown;
    m_former.reset();
    m_candidate = 0;
    takeShown();
    showAnswer();
    restartTimeline();
}

void FlowPanel::setCandidate(std::size_t candidate)
{
    if (candidate == m_candidate || !m_shown || candidate >= m_shown->candidates.size())
        return;
    m_candidate = candidate;
    if (m_guided)
        m_guided->candidate = candidate;
    restartTimeline();
}

void FlowPanel::restartTimeline()
{
    m_player->setTimeline(m_shown ? std::optional(flow::FlowTimeline(*m_shown, m_candidate)) : std::nullopt);
    emit flowShown(m_shown, m_candidate); // the map looks at the whole of it before the header strip takes room from it
    tellSteps();
}

void FlowPanel::tellSteps()
{
    if (m_guided) {
        m_steps->setPath(*m_guided);
        return;
    }
    PathSteps::Path path{m_shown, m_candidate};
    if (m_shown) {
        path.places = stage::factsOfPlaces(m_inquiry.cluster(), m_inquiry.facts(), *m_shown);
        path.remark = remarks().whatIf;
        path.podMtu = m_inquiry.facts().podMtu.isKnown() ? m_inquiry.facts().podMtu.value : 0;
        path.former = formerOf(path);
    }
    m_steps->setPath(std::move(path));
}

/// What is shown stays to be seen behind what it becomes, until the next change.
void FlowPanel::supposeAnew(const std::function<void()>& change)
{
    m_former = m_shown ? std::optional(m_steps->path()) : std::nullopt;
    if (m_former)
        m_former->former.reset(); // one ghost at a time
    change();
    followFlow();
}

/// To the same endpoint, where both have it.
std::shared_ptr<const PathSteps::Former> FlowPanel::formerOf(const PathSteps::Path& path) const
{
    if (!m_former || !m_former->trace)
        return nullptr;
    PathSteps::Former former{m_former->trace, m_former->candidate, m_former->places, m_former->podMtu, m_former->remark, {}, {}};
    const auto at = [](const flow::FlowTrace& trace, std::size_t candidate) { return candidate < trace.candidates.size() ? std::optional(trace.candidates[candidate].endpoint) : std::nullopt; };
    const auto has = [&](const flow::Candidate& each) { return each.endpoint == at(*former.trace, former.candidate); };
    // Whoever looks at another endpoint compares with the way to that one, unless what was looked at is gone.
    if (std::any_of(path.trace->candidates.begin(), path.trace->candidates.end(), has))
        former.candidate = sameCandidate(*path.trace, path.candidate, *former.trace);
    const auto before = stage::tellStory(*former.trace, former.candidate);
    former.difference = wording::differenceSentence(stage::differenceOf(before, stage::tellStory(*path.trace, path.candidate)));
    const auto& shown = m_steps->path().former; // the cluster goes on, and this stays as it is
    const bool stays = shown && shown->trace == former.trace && shown->candidate == former.candidate && shown->difference == former.difference;
    return stays ? shown : PathSteps::toldFormer(std::move(former));
}

void FlowPanel::followFlow()
{
    const TracePointer before = m_shown;
    const std::optional<flow::FlowTimeline> old = m_player->timeline();
    const std::size_t hop = m_player->hop();
    takeShown();
    if (before && m_shown && *before == *m_shown) {
        m_shown = before;
        showAnswer();
        emit flowContinued(m_shown, m_candidate);
        tellSteps();
        return;
    }
    m_candidate = before && m_shown ? sameCandidate(*before, m_candidate, *m_shown) : 0;
    showAnswer();
    if (!before || !m_shown || !old) {
        restartTimeline();
        return;
    }
    flow::FlowTimeline timeline(*m_shown, m_candidate);
    const std::size_t now = sameHop(*old, hop, timeline);
    m_player->replaceTimeline(std::move(timeline), now);
    emit flowContinued(m_shown, m_candidate);
    tellSteps();
}

void FlowPanel::noticeChange(const TracePointer& before, std::size_t candidate)
{
    if (!before || before == m_shown)
        return;
    const QString change = m_shown ? pathChangeText(*before, candidate, *m_shown)
                                   : wording::errorSentence(m_inquiry.error().value_or(Error{}));
    if (change.isEmpty())
        return;
    m_change = change;
    m_changed.start();
    m_seconds->start(std::chrono::seconds(1));
    showNotice();
}

paint::FlowRemarks FlowPanel::remarks() const
{
    paint::FlowRemarks remarks;
    if (m_guided)
        remarks.whatIf = m_guided->remark;
    else if (m_inquiry.query() && m_inquiry.isSupposed())
        remarks.whatIf = whatIfRemark(suppositionPhrases(m_inquiry.whatIf(), *m_inquiry.query()));
    if (m_player->timeline() && !(m_guided && m_guided->isOpen))
        remarks.stop = wording::stopPhrase(*m_player->timeline());
    return remarks;
}

void FlowPanel::takeBackPhrase(int index)
{
    // In the order of suppositionPhrases().
    const auto& suppositions = m_inquiry.whatIf().suppositions;
    const auto about = std::size_t(std::max(index, 0));
    if (about < suppositions.size()) {
        m_inquiry.takeBack(flow::Supposition(suppositions[about]));
    } else if (m_inquiry.query() && about - suppositions.size() < m_inquiry.query()->assume.size()) {
        const auto assumed = std::next(m_inquiry.query()->assume.begin(), std::ptrdiff_t(about - suppositions.size()));
        m_inquiry.withdraw(std::string(assumed->first));
    }
}

void FlowPanel::showAnswer()
{
    const bool any = hasOwn();
    m_band->showPhrases(m_inquiry.query() ? suppositionPhrases(m_inquiry.whatIf(), *m_inquiry.query()) : QStringList());
    showVerdict();
    m_ways->showWays(m_lookupShown ? std::vector<flow::WayTo>() : m_inquiry.workingWays());
    showNotice();
    m_name->showName(m_inquiry.trace() ? m_inquiry.trace()->name : std::nullopt, m_lookupShown);
    m_candidates->showCandidates(any ? m_shown->candidates : std::vector<flow::Candidate>(), m_candidate);
    m_run->showTrace(any ? m_shown : nullptr);
    // Where the path cannot be computed, what is supposed can still be taken back.
    m_tabs->setVisible(any || m_inquiry.isSupposed());
    m_why->showDecisions(any ? m_shown->why : std::vector<flow::Why>());
    m_assumptions->showInquiry(m_inquiry);
    m_whatIf->showInquiry(m_inquiry);
}

void FlowPanel::showVerdict()
{
    if (m_inquiry.error()) {
        m_verdict->showVerdict(Tone::Open, wording::errorSentence(*m_inquiry.error()), {});
        return;
    }
    if (!hasOwn()) {
        m_verdict->showHint(tr("Choose a source and a destination, then press Trace. A right click on the map does it, too."));
        return;
    }
    const QString doubt = doubtAbout(m_inquiry.cluster(), *m_shown);
    const QString sees = seesText(*m_shown);
    const QString sentence = wording::verdictSentence(*m_shown);
    m_verdict->showVerdict(doubt.isEmpty() ? toneOf(*m_shown) : Tone::Open, m_lookupShown ? tr("The DNS question: %1").arg(sentence) : sentence,
                           doubt.isEmpty() ? sees : sees + u'\n' + doubt);
}

void FlowPanel::showNotice()
{
    const auto ago = std::chrono::milliseconds(m_change.isEmpty() ? 0 : m_changed.elapsed());
    if (ago > noticedFor)
        m_change.clear();
    m_notice->setVisible(!m_change.isEmpty());
    if (m_change.isEmpty()) {
        m_seconds->stop();
        return;
    }
    m_notice->setText(tr("↻ The path changed %1 ago: %2", "1: a duration like 3s")
                          .arg(QString::fromStdString(kube::humanDuration(std::chrono::duration_cast<std::chrono::seconds>(ago))), m_change));
}

} // namespace hopscope::player
