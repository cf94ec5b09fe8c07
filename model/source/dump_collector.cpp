#include "model/source/dump_collector.h"

#include "model/kube/decode_object.h"
#include "model/kube/yaml_to_json.h"
#include "model/source/broken_list.h"
#include "model/source/object_times.h"
#include "model/source/text_encoding.h"
#include "model/source/text_lines.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <set>

namespace hopscope::source {

namespace {

/// "line:column" within a document, as lines of the file; the document's own line when it says none.
std::string lineOfFile(const TextDocument& document, const std::string& lineAndColumn)
{
    std::size_t line = 0;
    const char* end = lineAndColumn.data() + lineAndColumn.size();
    const auto [rest, failure] = std::from_chars(lineAndColumn.data(), end, line);
    if (failure != std::errc{} || line == 0)
        return std::to_string(document.line);
    return std::to_string(document.line + line - 1) + std::string(rest, end);
}

std::size_t lastLineOf(std::string_view text, std::size_t line)
{
    return line + std::size_t(std::count(text.begin(), text.end(), '\n'));
}

/// Of an object that was cut.
std::optional<kube::Kind> kindOfPiece(const ListPiece& piece, bool json)
{
    if (json)
        return kube::kindFromName(piecesOf({piece.text, 1, true}).kind);
    const std::size_t indent = piece.text.find_first_not_of(' ') + 2;
    for (std::size_t at = 0; at < piece.text.size();) {
        const std::string_view line = lineAt(piece.text, at);
        const bool atTop = at == 0 || line.find_first_not_of(' ') == indent;
        const std::string_view words = trimmed(at == 0 ? trimmed(line).substr(1) : line);
        if (atTop && keyOf(words) == "kind")
            return kube::kindFromName(trimmed(words.substr(5)));
        at += line.size() + 1;
    }
    return std::nullopt;
}

/// What is left of each key's steps: the last one, if the object is not gone.
template <class Steps>
void dropDeleted(Steps& steps)
{
    std::set<kube::ObjectKey> seen;
    Steps kept;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if (seen.insert(kube::metaOf(step->object).key()).second && !step->isDeleted)
            kept.push_back(std::move(*step));
    }
    std::reverse(kept.begin(), kept.end());
    steps = std::move(kept);
}

} // namespace

void DumpCollector::addText(std::string text, const FileName& name, bool isCut)
{
    m_name = name.shown;
    m_isOneOfMany = !name.inner.empty();
    m_evidence.beginFile(name.inner);
    m_files.push_back({name.inner, {}});
    text = toUtf8(std::move(text));
    // No text holds a zero byte; a picture does, and YAML would make something of it.
    if (std::string_view(text).substr(0, 4096).find('\0') != std::string_view::npos)
        return addError({ErrorKind::NotYamlOrJson, "binary data", m_name});
    const SplitText split = splitDocuments(text);
    for (const TextDocument& document : split.documents) {
        m_isToldCut = isCut && document.isLast; // whoever found that has said it
        if (document.json)
            addJson(document);
        else
            addYaml(document, isCut && document.isLast);
    }
    if (isCut)
        m_evidence.setCut(std::nullopt);
    for (const ForeignLine& line : split.foreign)
        addForeign(line.text, line.line);
}

void DumpCollector::addJson(const TextDocument& document)
{
    std::optional<Error> failure;
    if (!document.isBroken)
        failure = addList(document.text, document);
    if (!document.isBroken && (!failure || failure->kind == ErrorKind::NoKubernetesObjects))
        return addFailure(failure, std::to_string(document.line));
    const BrokenList list = piecesOf(document);
    if (!list.pieces.empty())
        addPieces(list, false);
    else if (!document.isBroken)
        addFailure(failure, std::to_string(document.line));
    if (document.isBroken && list.isWhole)
        tellCut(lastLineOf(document.text, document.line));
    else if (document.isBroken && list.pieces.empty())
        addCut(std::nullopt, document.line);
}

void DumpCollector::addYaml(const TextDocument& document, bool isCut)
{
    const std::string cleaned = document.foreign.empty() ? std::string() : withoutForeignLines(document);
    TextDocument plain = document;
    if (!document.foreign.empty())
        plain.text = cleaned;
    if (document.isLast) {
        const BrokenList list = piecesOf(plain);
        if (isCutList(list, plain) || (isCut && !list.pieces.empty()))
            return addPieces(list, !list.isWhole);
        if (isCut)
            return addCut(std::nullopt, document.line);
    }
    const auto json = kube::yamlToJson(plain.text);
    if (json)
        return addFailure(addList(*json, plain), std::to_string(plain.line));
    const BrokenList list = piecesOf(plain);
    if (!list.pieces.empty())
        return addPieces(list, false);
    // kubectl ends every line, so that an object whose last line does not end was cut.
    if (plain.isLast && !plain.text.ends_with('\n') && plain.text.find("apiVersion:") != std::string_view::npos)
        return addCut(std::nullopt, plain.line);
    addError({json.error().kind, json.error().message, m_name + ":" + lineOfFile(plain, json.error().context)});
}

std::optional<Error> DumpCollector::addList(std::string_view json, const TextDocument& document)
{
    auto decoded = kube::decodeDocument(json);
    if (!decoded)
        return decoded.error();
    take(std::move(*decoded), document.line);
    m_newestTime = std::max(m_newestTime, newestTimeNamed(json));
    return std::nullopt;
}

/// Of a document among other files one without any object is nothing to speak of.
void DumpCollector::addFailure(const std::optional<Error>& failure, const std::string& line)
{
    if (!failure || (m_isOneOfMany && failure->kind == ErrorKind::NoKubernetesObjects))
        return;
    const std::string place = m_name + ":" + line;
    addError({failure->kind, failure->message, failure->context.empty() ? place : place + ": " + failure->context});
}

void DumpCollector::addPieces(const BrokenList& list, bool dropsLast)
{
    for (const ListPiece& piece : list.pieces) {
        const bool isLast = &piece == &list.pieces.back();
        if (!piece.ends && !isLast)
            addError({ErrorKind::NotYamlOrJson, "it breaks off", m_name + ":" + std::to_string(piece.line)});
        else if (!piece.ends || (isLast && dropsLast))
            addCut(kindOfPiece(piece, list.json), piece.line);
        else if (const auto failure = addPiece(list, piece); failure && isLast && !list.isWhole)
            addCut(kindOfPiece(piece, list.json), piece.line);
        else if (failure) // its place within the piece says nothing to anybody
            addFailure(Error{failure->kind, failure->message, {}}, std::to_string(piece.line));
    }
    if (!list.isWhole && !m_isToldCut)
        addCut(std::nullopt, lastLineOf(list.pieces.back().text, list.pieces.back().line));
}

std::optional<Error> DumpCollector::addPiece(const BrokenList& list, const ListPiece& piece)
{
    if (list.json)
        return addList(listOfOne(list, piece.text), {{}, piece.line});
    const auto json = kube::yamlToJson(piece.text);
    return json ? addList(listOfOne(list, *json), {{}, piece.line}) : std::optional(json.error());
}

void DumpCollector::take(kube::DecodedList decoded, std::size_t line)
{
    const std::string place = m_name + ":" + std::to_string(line);
    for (const Error& error : decoded.malformed)
        addError({error.kind, error.message, error.context.empty() ? place : place + ": " + error.context});
    if (decoded.errorEvent)
        addForeign("ERROR: " + *decoded.errorEvent, line);
    m_skipped += decoded.skipped;
    m_count += decoded.items.size() + decoded.workloads.size();
    m_anyDeleted = m_anyDeleted || decoded.isDeleted;
    for (const kube::Kind kind : decoded.emptyLists)
        m_evidence.addEmptyList(kind);
    m_pool.share(decoded.items);
    std::move(decoded.workloads.begin(), decoded.workloads.end(), std::back_inserter(m_workloads));
    for (kube::Object& object : decoded.items) {
        m_evidence.add(object);
        m_files.back().steps.push_back({std::move(object), decoded.isDeleted});
    }
}

void DumpCollector::addCut(std::optional<kube::Kind> kind, std::size_t line)
{
    m_evidence.setCut(kind);
    tellCut(line);
}

void DumpCollector::tellCut(std::size_t line)
{
    if (!m_isToldCut)
        addError({ErrorKind::FileCut, {}, m_name + ":" + std::to_string(line)});
    m_isToldCut = true;
}

void DumpCollector::addForeign(std::string_view text, std::size_t line)
{
    if (m_foreign)
        ++m_foreign->count;
    else
        m_foreign = FileTrouble{{ErrorKind::ForeignLines, std::string(text), m_name + ":" + std::to_string(line)}, 1};
}

std::array<std::vector<kube::Object>, kube::kindCount> DumpCollector::takeObjects()
{
    std::stable_sort(m_files.begin(), m_files.end(), [](const FileSteps& a, const FileSteps& b) { return a.inner < b.inner; });
    std::array<std::vector<Step>, kube::kindCount> steps;
    for (FileSteps& file : m_files) {
        for (Step& step : file.steps)
            steps[std::size_t(kube::kindOf(step.object))].push_back(std::move(step));
        file.steps = {};
    }
    std::array<std::vector<kube::Object>, kube::kindCount> objects;
    for (std::size_t kind = 0; kind < kube::kindCount; ++kind) {
        if (m_anyDeleted)
            dropDeleted(steps[kind]);
        objects[kind].reserve(steps[kind].size());
        for (Step& step : steps[kind])
            objects[kind].push_back(std::move(step.object));
    }
    return objects;
}

std::vector<FileTrouble> DumpCollector::troubles() const
{
    std::vector<FileTrouble> troubles;
    for (const Error& error : m_malformed) {
        const auto known = std::find_if(troubles.begin(), troubles.end(), [&](const FileTrouble& one) { return one.first.kind == error.kind; });
        if (known == troubles.end())
            troubles.push_back({error, 1});
        else
            ++known->count;
    }
    if (m_foreign)
        troubles.push_back(*m_foreign);
    return troubles;
}

/// Nothing was found: the first thing that went wrong says most about why.
Error DumpCollector::emptyBecause(const std::string& name) const
{
    for (const Error& error : m_malformed) {
        if (error.kind != ErrorKind::NoKubernetesObjects)
            return error;
    }
    return {ErrorKind::NoKubernetesObjects, m_foreign ? m_foreign->first.message : std::string(), name};
}

/// A picture has a part of what was read, and says how far that was: its objects alone cannot tell.
CoverageEvidence::KindCoverage DumpCollector::coverageOf(kube::Kind kind) const
{
    if (m_picture && m_picture->kinds[std::size_t(kind)]) {
        const PictureClaims::KindClaim& claim = *m_picture->kinds[std::size_t(kind)];
        return {claim.coverage, claim.onlyNamespaces};
    }
    return m_evidence.of(kind);
}

void DumpCollector::tellPicture(LoadedCluster& loaded) const
{
    if (!m_picture)
        return;
    loaded.state.picture = m_picture->origin;
    if (m_picture->origin.time)
        loaded.newestTime = loaded.state.since = m_picture->origin.time;
}

Result<LoadedCluster> DumpCollector::finish(const std::string& name)
{
    if (m_count == 0)
        return emptyBecause(name);
    auto objects = takeObjects();
    std::vector<cluster::ClusterChange> changes;
    for (const kube::Kind kind : kube::allKinds()) {
        CoverageEvidence::KindCoverage covered = coverageOf(kind);
        changes.emplace_back(cluster::CoverageChanged{kind, covered.coverage, std::move(covered.onlyNamespaces)});
        if (!objects[std::size_t(kind)].empty())
            changes.emplace_back(cluster::KindReplaced{kind, std::move(objects[std::size_t(kind)])});
    }
    LoadedCluster loaded;
    auto snapshot = std::make_shared<cluster::ClusterSnapshot>(*cluster::apply(nullptr, std::move(changes)));
    if (m_picture && !m_picture->origin.hasWorkloads)
        m_workloads.clear(); // a DaemonSet of a server
    snapshot->workloads = cluster::ObjectTable<kube::WorkloadResource>::fromObjects(std::move(m_workloads));
    loaded.snapshot = std::move(snapshot);
    loaded.state.kind = SourceKind::File;
    loaded.state.phase = SourcePhase::Loaded;
    loaded.state.name = name;
    loaded.state.since = m_newestTime;
    loaded.state.kinds = kindStates(*loaded.snapshot);
    loaded.state.troubles = troubles();
    loaded.skipped = m_skipped;
    loaded.malformed = std::move(m_malformed);
    loaded.newestTime = m_newestTime;
    tellPicture(loaded);
    return loaded;
}

} // namespace hopscope::source
