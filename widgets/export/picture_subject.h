// What a picture is of: the whole cluster, or a part of it that is laid out for itself.
#pragma once

#include "model/flow/flow_frame.h"
#include "model/flow/participants.h"
#include "model/layout/map_layout.h"
#include "widgets/paint/map_painter.h"

#include <QSize>

#include <memory>

namespace hopscope::exporting {

struct PictureSubject
{
    cluster::SnapshotPointer snapshot;
    facts::NetworkFacts facts;
    layout::MapOptions options; ///< of the map that is looked at
    std::shared_ptr<const flow::FlowTrace> trace; ///< a flow that is drawn; may be null
    std::optional<layout::ItemId> selected;
};

struct PicturePart
{
    bool onlyParticipants = false;  ///< of the flow, else of what is selected (flow::participantsOf)
    std::string onlyNamespace;      ///< empty: all

    bool isWhole() const { return !onlyParticipants && onlyNamespace.empty(); }
    bool operator==(const PicturePart&) const = default;
};

/// Of the flow, else of what is selected.
flow::Participants participantsOf(const PictureSubject& subject);
/// Whether there is anything that "takes part": a flow, or a selected Service, pod or node that the cluster has.
bool hasParticipants(const PictureSubject& subject);
/// The part alone, for a page of this size (empty: one with room for every name, see layout::withRoomForNames). Without a part that is there: everything.
layout::MapLayout layoutOf(const PictureSubject& subject, const PicturePart& part, const QSize& size);

} // namespace hopscope::exporting
