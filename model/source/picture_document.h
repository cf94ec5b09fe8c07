// A cluster's objects as a picture carries them: a Kubernetes List that says of itself where it comes from, schema hopscope.picture/v1.
#pragma once

#include "model/cluster/cluster_snapshot.h"
#include "model/source/picture_origin.h"

#include <array>
#include <string_view>

namespace hopscope::source {

/// One document on lines of their own, pure ASCII without `<`, `>` and `&`. Of annotations only those are in it that the network is known
/// by; commands and variables of containers only of the network's own components; of pods that are known by a printed row, and of ways in
/// that controllers make, nothing. The same snapshot gives the same bytes. Empty where it would be longer than `most`.
std::string pictureDocument(const cluster::ClusterSnapshot& snapshot, const PictureOrigin& origin, std::size_t most);

/// What such a document says of itself.
struct PictureClaims
{
    struct KindClaim
    {
        cluster::Coverage coverage = cluster::Coverage::NotRead;
        std::vector<std::string> onlyNamespaces;
    };
    PictureOrigin origin;
    std::array<std::optional<KindClaim>, kube::kindCount> kinds;
};

/// Nothing for another document, or another schema. What makes no sense in it counts as not said.
std::optional<PictureClaims> readClaims(std::string_view document);

} // namespace hopscope::source
