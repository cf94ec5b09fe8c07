// What files show of what was asked for.
#pragma once

#include "model/cluster/cluster_change.h"

#include <array>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace hopscope::source {

/// Collects what the files of a dump show, and says for each kind how far it was read:
///
/// - NotRead: no file holds an object of it, nor an empty list of it ({"kind": "EndpointSliceList", "items": []}), which says
///   that it was asked for and that there are none. `kubectl get all` never holds EndpointSlices, NetworkPolicies, Ingresses
///   or Nodes (category "all" of the API's discovery).
/// - Partial, with the namespaces that were read, where the files show that there are others:
///   a folder or archive with a list in a folder of its own for each namespace, the empty ones too (must-gather, cluster-info
///   dump), while further namespaces are known;
///   namespaced objects of one namespace alone (`kubectl -n demo get ...`), while it is not "default" and Services are there
///   without default/kubernetes, which the API server makes in every cluster (its kubernetesservice controller), or while the
///   Namespace kube-system is there;
///   pods none of which is in a namespace where EndpointSlices or Endpoints name some; Services likewise, by the slices that
///   are of one.
/// - Partial without namespaces: of a file that ends in the middle the kind of the last object, and of the one that is cut;
///   of an archive that does every kind.
/// - Complete: there are objects, and nothing shows that there are more. A file of single objects looks the same.
///
/// What is concluded from objects that are missing rests on those of a living cluster, which have a creationTimestamp: what a
/// person or helm writes has none, and is whole as it is.
class CoverageEvidence
{
public:
    /// Objects of a file begin; `inner` is its name within the folder or archive.
    void beginFile(const std::filesystem::path& inner);
    void add(const kube::Object& object);
    void addEmptyList(kube::Kind kind);
    /// The file ends behind the object added last, within one of `cut` if that is known.
    void setCut(std::optional<kube::Kind> cut);
    void setAllCut() { m_isAllCut = true; }

    struct KindCoverage
    {
        cluster::Coverage coverage = cluster::Coverage::NotRead;
        std::vector<std::string> onlyNamespaces{};
    };
    KindCoverage of(kube::Kind kind) const;

private:
    using Names = std::set<std::string>;
    struct FileEvidence
    {
        std::vector<std::string> words; ///< parts of its name, without endings
        std::array<Names, kube::kindCount> namespaces;
        std::array<bool, kube::kindCount> hasObjects{};
        std::array<bool, kube::kindCount> hasEmptyList{};
    };

    bool isHeld(kube::Kind kind) const;
    Names knownNamespaces() const;
    Names namespacesOf(kube::Kind kind) const;
    std::optional<Names> namespacesOfFolders(kube::Kind kind) const;
    std::optional<Names> namespacesShown(kube::Kind kind) const;
    bool isOneNamespaceOfMany() const;
    void noteEndpoints(const kube::EndpointSlice& slice);

    std::vector<FileEvidence> m_files;
    Names m_namespaceObjects;
    Names m_objectNamespaces; ///< of all namespaced objects
    Names m_targetNamespaces; ///< of pods that slices and Endpoints name
    Names m_sliceNamespaces;  ///< of slices that are of a Service
    std::array<bool, kube::kindCount> m_isCut{};
    std::optional<kube::Kind> m_last;
    bool m_isAllCut = false;
    bool m_hasService = false; ///< of a living cluster
    bool m_hasKubernetesService = false;
    bool m_hasSystemNamespace = false;
};

} // namespace hopscope::source
