#include "model/source/coverage_evidence.h"

#include <algorithm>

namespace hopscope::source {

using cluster::Coverage;
using kube::Kind;

namespace {

bool includes(const std::set<std::string>& all, const std::set<std::string>& some)
{
    return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

} // namespace

void CoverageEvidence::beginFile(const std::filesystem::path& inner)
{
    FileEvidence& file = m_files.emplace_back();
    for (const std::filesystem::path& part : inner) {
        const std::string word = part.string();
        file.words.push_back(word.substr(0, word.find('.')));
    }
}

void CoverageEvidence::add(const kube::Object& object)
{
    const Kind kind = kube::kindOf(object);
    const kube::ObjectMeta& meta = kube::metaOf(object);
    FileEvidence& file = m_files.back();
    m_last = kind;
    file.hasObjects[std::size_t(kind)] = true;
    const bool isLiving = meta.creationTimestamp.has_value();
    const std::string namespaceName = meta.namespace_;
    if (kube::isNamespaced(kind)) {
        file.namespaces[std::size_t(kind)].insert(namespaceName);
        m_objectNamespaces.insert(namespaceName);
    } else if (kind == Kind::Namespace) {
        m_namespaceObjects.insert(meta.name);
        m_hasSystemNamespace = m_hasSystemNamespace || (isLiving && meta.name == "kube-system");
    }
    if (!isLiving)
        return;
    if (kind == Kind::Service) {
        m_hasService = true;
        m_hasKubernetesService = m_hasKubernetesService || (namespaceName == "default" && meta.name == "kubernetes");
    } else if (const auto* slice = std::get_if<kube::EndpointSlice>(&object)) {
        noteEndpoints(*slice);
    } else if (const auto* endpoints = std::get_if<kube::Endpoints>(&object)) {
        std::for_each(endpoints->slices.begin(), endpoints->slices.end(), [this](const auto& one) { noteEndpoints(one); });
    }
}

void CoverageEvidence::noteEndpoints(const kube::EndpointSlice& slice)
{
    if (!slice.serviceKey().name.empty())
        m_sliceNamespaces.insert(slice.meta.namespace_);
    for (const kube::SliceEndpoint& endpoint : slice.endpoints) {
        if (endpoint.targetReference && endpoint.targetReference->kind == "Pod")
            m_targetNamespaces.insert(slice.meta.namespace_);
    }
}

void CoverageEvidence::addEmptyList(Kind kind)
{
    m_files.back().hasEmptyList[std::size_t(kind)] = true;
}

void CoverageEvidence::setCut(std::optional<Kind> cut)
{
    for (const auto& kind : {m_last, cut}) {
        if (kind)
            m_isCut[std::size_t(*kind)] = true;
    }
}

bool CoverageEvidence::isHeld(Kind kind) const
{
    return std::any_of(m_files.begin(), m_files.end(), [kind](const FileEvidence& file) {
        return file.hasObjects[std::size_t(kind)] || file.hasEmptyList[std::size_t(kind)];
    });
}

CoverageEvidence::Names CoverageEvidence::knownNamespaces() const
{
    Names known = m_namespaceObjects;
    known.insert(m_objectNamespaces.begin(), m_objectNamespaces.end());
    return known;
}

CoverageEvidence::Names CoverageEvidence::namespacesOf(Kind kind) const
{
    Names names;
    for (const FileEvidence& file : m_files)
        names.insert(file.namespaces[std::size_t(kind)].begin(), file.namespaces[std::size_t(kind)].end());
    return names;
}

/// The namespaces in whose folders the kind was listed; nothing when it was not listed so, or when only lists that hold
/// something were written: then a namespace without one may have been asked.
std::optional<CoverageEvidence::Names> CoverageEvidence::namespacesOfFolders(Kind kind) const
{
    const Names known = knownNamespaces();
    const std::size_t index = std::size_t(kind);
    Names names;
    bool writesEmptyOnes = false;
    for (const FileEvidence& file : m_files) {
        if (!file.hasObjects[index] && !file.hasEmptyList[index])
            continue;
        const auto isOfFolder = [&](const std::string& word) {
            return file.namespaces[index].empty() ? known.contains(word) : file.namespaces[index] == Names{word};
        };
        const auto word = std::find_if(file.words.begin(), file.words.end(), isOfFolder);
        if (word == file.words.end())
            return std::nullopt;
        names.insert(*word);
        writesEmptyOnes = writesEmptyOnes || file.hasEmptyList[index];
    }
    return writesEmptyOnes && !includes(names, known) ? std::optional(names) : std::nullopt;
}

bool CoverageEvidence::isOneNamespaceOfMany() const
{
    if (m_objectNamespaces.size() != 1)
        return false;
    const std::string& only = *m_objectNamespaces.begin();
    return (only != "default" && m_hasService && !m_hasKubernetesService) || (only != "kube-system" && m_hasSystemNamespace);
}

std::optional<CoverageEvidence::Names> CoverageEvidence::namespacesShown(Kind kind) const
{
    if (auto folders = namespacesOfFolders(kind))
        return folders;
    Names names = namespacesOf(kind);
    if (names.empty())
        return std::nullopt;
    const bool more = (kind == Kind::Pod && !includes(names, m_targetNamespaces)) ||
                      (kind == Kind::Service && !includes(names, m_sliceNamespaces));
    return more || isOneNamespaceOfMany() ? std::optional(std::move(names)) : std::nullopt;
}

CoverageEvidence::KindCoverage CoverageEvidence::of(Kind kind) const
{
    if (!isHeld(kind))
        return {};
    if (m_isAllCut || m_isCut[std::size_t(kind)])
        return {Coverage::Partial, {}};
    if (kube::isNamespaced(kind)) {
        if (const auto names = namespacesShown(kind))
            return {Coverage::Partial, {names->begin(), names->end()}};
    }
    return {Coverage::Complete, {}};
}

} // namespace hopscope::source
