#include "widgets/export/picture_subject.h"

#include "model/layout/natural_view.h"

namespace hopscope::exporting {

namespace {

std::optional<kube::Kind> kindOf(const layout::ItemId& item)
{
    switch (item.kind) {
    case layout::ItemKind::Pod: return kube::Kind::Pod;
    case layout::ItemKind::Service:
    case layout::ItemKind::ServiceCard:
    case layout::ItemKind::NodePort:
    case layout::ItemKind::ExternalAddress: return kube::Kind::Service;
    case layout::ItemKind::NodeCard: return kube::Kind::Node;
    default: return std::nullopt;
    }
}

} // namespace

flow::Participants participantsOf(const PictureSubject& subject)
{
    if (subject.trace)
        return flow::participantsOf(*subject.trace);
    const auto kind = subject.selected ? kindOf(*subject.selected) : std::nullopt;
    return kind ? flow::participantsOf(*subject.snapshot, *kind, subject.selected->key) : flow::Participants();
}

bool hasParticipants(const PictureSubject& subject)
{
    return subject.snapshot && participantsOf(subject) != flow::Participants();
}

layout::MapLayout layoutOf(const PictureSubject& subject, const PicturePart& part, const QSize& size)
{
    layout::MapOptions options = subject.options;
    if (!size.isEmpty()) {
        options.width = size.width();
        options.height = size.height();
    }
    if (!part.onlyNamespace.empty())
        options.namespaces = {part.onlyNamespace};
    if (subject.trace)
        options.clientAddress = flow::clientAddressText(*subject.trace);
    const auto laidOut = [&](const cluster::SnapshotPointer& snapshot) {
        return layout::computeLayout(snapshot, subject.facts,
                                     size.isEmpty() ? layout::withRoomForNames(snapshot, subject.facts, options) : options);
    };
    if (!part.onlyParticipants || !hasParticipants(subject))
        return laidOut(subject.snapshot);
    options.filter.reset();
    options.rollUp = layout::RollUp::None; // each that takes part stands for itself
    options.toggled.clear();
    const auto small = std::make_shared<const cluster::ClusterSnapshot>(flow::withOnly(*subject.snapshot, participantsOf(subject)));
    return laidOut(small);
}

} // namespace hopscope::exporting
