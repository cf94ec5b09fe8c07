#include "app/picture_data.h"

#include "model/flow/dependencies.h"
#include "model/flow/path_part.h"
#include "model/source/file_source.h"
#include "model/source/picture_document.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace hopscope::app {

/// The translation context of this file.
class PictureDataText
{
    Q_DECLARE_TR_FUNCTIONS(PictureDataText)
};

namespace {

using cluster::ClusterSnapshot;
using cluster::Coverage;

source::PicturedPath picturedPath(const flow::Query& query, int endpoint)
{
    source::PicturedPath path{flow::toString(query.from), flow::toString(query.to), std::string(ip::toString(query.protocol)), {}, endpoint};
    for (const auto& [key, value] : query.assume)
        path.assume.push_back(key + "=" + value);
    return path;
}

source::PictureOrigin pathOrigin(const flow::Query& query, int endpoint, TimePoint time)
{
    source::PictureOrigin origin;
    origin.time = time;
    origin.isPart = true;
    origin.path = picturedPath(query, endpoint);
    return origin;
}

/// Writes a path's parts and reads them again, as whoever opens the picture will.
class PathTrial
{
public:
    PathTrial(const ClusterSnapshot& snapshot, const flow::FlowTrace& shown, int endpoint, TimePoint time)
        : m_snapshot(snapshot), m_shown(shown), m_query(shown.query), m_endpoint(endpoint), m_origin(pathOrigin(shown.query, endpoint, time)),
          m_asked(askedPath(snapshot, shown.query, endpoint, {})),
          m_answer(answerIn(snapshot))
    {
    }

    PictureData data()
    {
        if (!m_asked || !m_answer || !isShown(*m_asked->trace))
            return {};
        for (const flow::PathPart part : {flow::PathPart::Participants, flow::PathPart::Network}) {
            ClusterSnapshot smaller = flow::partOf(m_snapshot, *m_asked->trace, part);
            if (saysTheSame(smaller))
                return {honest(std::move(smaller)), false};
        }
        m_origin.isPart = false;
        return saysTheSame(m_snapshot) ? PictureData{m_document, false} : PictureData{{}, m_document.empty()};
    }

private:
    bool isShown(const flow::FlowTrace& trace) const
    {
        return trace.verdict == m_shown.verdict && trace.candidates == m_shown.candidates && trace.attempt == m_shown.attempt && trace.name == m_shown.name;
    }

    bool saysTheSame(const ClusterSnapshot& part)
    {
        m_document = source::pictureDocument(part, m_origin, mostPictureData);
        if (m_document.empty())
            return false;
        const auto opened = source::loadText(asPicture(m_document), "picture");
        if (!opened)
            return false;
        const auto again = askedPath(*opened->snapshot, m_query, m_endpoint, {});
        return again && *again->trace == *m_asked->trace && again->places == m_asked->places && again->podMtu == m_asked->podMtu &&
               answerIn(*opened->snapshot) == m_answer;
    }

    /// As `trace` gives it, with what it depends on.
    std::optional<flow::FlowTrace> answerIn(const ClusterSnapshot& snapshot) const
    {
        auto answer = flow::findFlowWithDependencies(snapshot, facts::detectNetwork(snapshot), m_query);
        return answer ? std::optional(std::move(answer).value()) : std::nullopt;
    }

    static std::string asPicture(const std::string& document)
    {
        return "<svg><metadata id=\"hopscope-data\">" + document + "</metadata></svg>";
    }

    /// That a kind was read whole is only said again where the answer rests on it.
    std::string honest(ClusterSnapshot part)
    {
        std::string document = m_document;
        for (const kube::Kind kind : kube::allKinds()) {
            if (part.coverageOf(kind) != Coverage::Complete || !isSmaller(part, kind))
                continue;
            part.setCoverage(kind, Coverage::Partial);
            if (saysTheSame(part))
                document = m_document;
            else
                part.setCoverage(kind, Coverage::Complete);
        }
        return document;
    }

    bool isSmaller(const ClusterSnapshot& part, kube::Kind kind) const { return countOf(part, kind) < countOf(m_snapshot, kind); }

    static std::size_t countOf(const ClusterSnapshot& snapshot, kube::Kind kind)
    {
        std::size_t count = 0;
        for (const source::KindState& state : source::kindStates(snapshot))
            count += state.kind == kind ? state.objects : 0;
        return count;
    }

    const ClusterSnapshot& m_snapshot;
    const flow::FlowTrace& m_shown;
    const flow::Query& m_query;
    int m_endpoint;
    source::PictureOrigin m_origin;
    Result<AskedPath> m_asked;
    std::optional<flow::FlowTrace> m_answer;
    std::string m_document; ///< of the last part that was tried
};

/// Of these namespaces alone: what belongs to none stays.
void keepNamespaces(ClusterSnapshot& snapshot, const std::vector<std::string>& names)
{
    const auto has = [&](const std::string& name) { return std::find(names.begin(), names.end(), name) != names.end(); };
    snapshot.namespaces.keepOnly([&](const kube::Namespace& one) { return has(one.meta.name); });
    for (const kube::Kind kind : kube::allKinds()) {
        if (!kube::isNamespaced(kind))
            continue;
        cluster::chunksOf(snapshot, kind).keepOnly([&](const kube::WithMeta& object) { return has(object.meta.namespace_); });
        if (snapshot.coverageOf(kind) == Coverage::Complete)
            snapshot.setCoverage(kind, Coverage::Partial, names);
    }
}

/// What is not on the map any more was read, and is not told.
template <class T, class Keeps>
void keepShown(ClusterSnapshot& snapshot, kube::Kind kind, Keeps keeps)
{
    auto& table = cluster::tableOf<T>(snapshot);
    const std::size_t before = table.size();
    table.keepOnly(keeps);
    if (table.size() < before && snapshot.coverageOf(kind) == Coverage::Complete)
        snapshot.setCoverage(kind, Coverage::Partial);
}

void keepParticipants(ClusterSnapshot& shown, const exporting::PictureSubject& subject)
{
    const ClusterSnapshot part = flow::withOnly(*subject.snapshot, exporting::participantsOf(subject));
    const auto isIn = [](const auto& table) { return [&table](const auto& object) { return table.find(object.meta.key()) != nullptr; }; };
    keepShown<kube::Node>(shown, kube::Kind::Node, isIn(part.nodes));
    keepShown<kube::Pod>(shown, kube::Kind::Pod, isIn(part.pods));
    keepShown<kube::Service>(shown, kube::Kind::Service, isIn(part.services));
    keepShown<kube::NetworkPolicy>(shown, kube::Kind::NetworkPolicy, isIn(part.networkPolicies));
    keepShown<kube::Namespace>(shown, kube::Kind::Namespace, isIn(part.namespaces));
    keepShown<kube::Ingress>(shown, kube::Kind::Ingress, isIn(part.ingresses));
    shown.otherPolicies = {};
    shown.workloads = {};
}

} // namespace

bool carriesData(const QString& fileName)
{
    static const QStringList endings{QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf"), QStringLiteral("html")};
    return endings.contains(QFileInfo(fileName).suffix().toLower());
}

PictureData pathData(const ClusterSnapshot& snapshot, const flow::FlowTrace& shown, int endpoint, TimePoint time)
{
    return PathTrial(snapshot, shown, endpoint, time).data();
}

PictureData mapData(const exporting::PictureSubject& subject, const exporting::PicturePart& part, TimePoint time)
{
    if (subject.trace && part.onlyParticipants)
        return pathData(*subject.snapshot, *subject.trace, 1, time);
    source::PictureOrigin origin;
    origin.time = time;
    if (subject.trace)
        origin.path = picturedPath(subject.trace->query, 1);
    ClusterSnapshot shown = *subject.snapshot;
    if (part.onlyParticipants && exporting::hasParticipants(subject)) {
        keepParticipants(shown, subject);
    } else if (!part.onlyNamespace.empty() || !subject.options.namespaces.empty()) {
        std::vector<std::string> names(subject.options.namespaces.begin(), subject.options.namespaces.end());
        if (!part.onlyNamespace.empty())
            names = {part.onlyNamespace};
        keepNamespaces(shown, names);
        shown.workloads.keepOnly([&](const kube::WorkloadResource& one) { return std::find(names.begin(), names.end(), one.meta.namespace_) != names.end(); });
    }
    if (const auto& filter = subject.options.filter; filter && !part.onlyParticipants) {
        if (filter->pod)
            keepShown<kube::Pod>(shown, kube::Kind::Pod, filter->pod);
        if (filter->service)
            keepShown<kube::Service>(shown, kube::Kind::Service, filter->service);
    }
    flow::keepEndpointsOf(shown);
    origin.isPart = shown.pods.size() < subject.snapshot->pods.size() || shown.services.size() < subject.snapshot->services.size() ||
                    shown.nodes.size() < subject.snapshot->nodes.size();
    PictureData data{source::pictureDocument(shown, origin, mostPictureData), false};
    data.isTooLarge = data.document.empty();
    return data;
}

QString dataRemark(const PictureData& data, const QString& fileName)
{
    return data.isTooLarge ? PictureDataText::tr("%1 cannot be opened again: the data of its cluster is too large for a picture.").arg(fileName) : QString();
}

} // namespace hopscope::app
