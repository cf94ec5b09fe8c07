#include "model/source/file_source.h"

#include "model/kube/decode_object.h"
#include "model/kube/value_pool.h"
#include "model/kube/yaml_to_json.h"
#include "model/source/object_times.h"
#include "model/source/read_file.h"
#include "model/source/text_documents.h"

#include <algorithm>
#include <charconv>
#include <iterator>

namespace hopscope::source {

namespace {

/// "dump.yaml:120:3": a line within a document becomes a line of the file.
std::string placeOf(const std::string& name, const TextDocument& document, const std::string& lineAndColumn)
{
    std::size_t line = 0;
    const char* end = lineAndColumn.data() + lineAndColumn.size();
    const auto [rest, failure] = std::from_chars(lineAndColumn.data(), end, line);
    if (failure != std::errc{} || line == 0)
        return name + ":" + std::to_string(document.line);
    return name + ":" + std::to_string(document.line + line - 1) + std::string(rest, end);
}

/// Collects objects from texts and files, and what could not be read.
class Collector
{
public:
    void addText(std::string_view text, const std::string& name)
    {
        // No text holds a zero byte; a picture or an archive does, and YAML would make something of it.
        if (text.substr(0, 4096).find('\0') != std::string_view::npos) {
            m_loaded.malformed.push_back({ErrorKind::NotYamlOrJson, "binary data", name});
            return;
        }
        for (const TextDocument& document : splitDocuments(text))
            addDocument(document, name);
    }

    void addFile(const std::filesystem::path& path)
    {
        auto bytes = readFile(path);
        auto plain = bytes ? unpack(std::move(*bytes)) : std::move(bytes);
        if (!plain)
            m_loaded.malformed.push_back({plain.error().kind, plain.error().message, path.string()});
        else
            addText(toUtf8(std::move(*plain)), path.string());
    }

    Result<LoadedCluster> finish(const std::string& name)
    {
        std::vector<cluster::ClusterChange> changes;
        for (const kube::Kind kind : kube::allKinds()) {
            std::vector<kube::Object>& objects = m_objects[std::size_t(kind)];
            const bool some = !objects.empty();
            const auto coverage = some ? cluster::Coverage::Complete : cluster::Coverage::NotRead;
            changes.emplace_back(cluster::CoverageChanged{kind, coverage});
            if (some)
                changes.emplace_back(cluster::KindReplaced{kind, std::move(objects)});
        }
        if (m_count == 0)
            return emptyBecause(name);
        auto snapshot = std::make_shared<cluster::ClusterSnapshot>(*cluster::apply(nullptr, std::move(changes)));
        snapshot->workloads = cluster::ObjectTable<kube::WorkloadResource>::fromObjects(std::move(m_workloads));
        m_loaded.snapshot = std::move(snapshot);
        m_loaded.state.kind = SourceKind::File;
        m_loaded.state.phase = SourcePhase::Loaded;
        m_loaded.state.name = name;
        m_loaded.state.since = m_loaded.newestTime;
        m_loaded.state.kinds = kindStates(*m_loaded.snapshot);
        return std::move(m_loaded);
    }

private:
    void addDocument(const TextDocument& document, const std::string& name)
    {
        std::string converted;
        if (!document.json) {
            auto json = kube::yamlToJson(document.text);
            if (!json) {
                const Error& error = json.error();
                m_loaded.malformed.push_back({error.kind, error.message, placeOf(name, document, error.context)});
                return;
            }
            converted = std::move(*json);
        }
        const std::string_view json = document.json ? document.text : std::string_view(converted);
        auto decoded = kube::decodeDocument(json);
        const std::string place = placeOf(name, document, {});
        const auto keepError = [&](const Error& error) {
            m_loaded.malformed.push_back(
                {error.kind, error.message, error.context.empty() ? place : place + ": " + error.context});
        };
        if (!decoded)
            return keepError(decoded.error());
        std::for_each(decoded->malformed.begin(), decoded->malformed.end(), keepError);
        m_loaded.skipped += decoded->skipped;
        m_count += decoded->items.size() + decoded->workloads.size();
        m_pool.share(decoded->items);
        for (kube::Object& object : decoded->items)
            m_objects[std::size_t(kube::kindOf(object))].push_back(std::move(object));
        std::move(decoded->workloads.begin(), decoded->workloads.end(), std::back_inserter(m_workloads));
        m_loaded.newestTime = std::max(m_loaded.newestTime, newestTimeNamed(json));
    }

    /// Nothing was found: the first thing that went wrong says most about why.
    Error emptyBecause(const std::string& name) const
    {
        for (const Error& error : m_loaded.malformed) {
            if (error.kind != ErrorKind::NoKubernetesObjects)
                return error;
        }
        return {ErrorKind::NoKubernetesObjects, {}, name};
    }

    LoadedCluster m_loaded;
    std::size_t m_count = 0;
    kube::ValuePool m_pool;
    std::vector<kube::WorkloadResource> m_workloads;
    std::array<std::vector<kube::Object>, kube::kindCount> m_objects;
};

/// In a folder, names say what may be a dump; its logs and archives are not asked.
bool isDumpName(std::filesystem::path path)
{
    if (path.extension() == ".gz")
        path = path.stem();
    const std::string extension = path.extension().string();
    return extension == ".json" || extension == ".yaml" || extension == ".yml";
}

Result<std::vector<std::filesystem::path>> filesIn(const std::filesystem::path& folder)
{
    namespace fs = std::filesystem;
    std::vector<fs::path> files;
    std::error_code code;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, code);
    for (; !code && entry != fs::recursive_directory_iterator(); entry.increment(code)) {
        std::error_code ignored;
        if (entry->path().filename().string().starts_with('.')) {
            entry.disable_recursion_pending();
            continue;
        }
        if (entry->is_regular_file(ignored) && isDumpName(entry->path()))
            files.push_back(entry->path());
    }
    if (code)
        return Error{ErrorKind::FileUnreadable, code.message(), folder.string()};
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

Result<LoadedCluster> loadPath(const std::filesystem::path& path)
{
    std::error_code code;
    if (!std::filesystem::exists(path, code))
        return Error{ErrorKind::FileMissing, {}, path.string()};
    Collector collector;
    if (!std::filesystem::is_directory(path, code)) {
        collector.addFile(path);
        return collector.finish(path.string());
    }
    const auto files = filesIn(path);
    if (!files)
        return files.error();
    for (const std::filesystem::path& file : *files)
        collector.addFile(file);
    return collector.finish(path.string());
}

Result<LoadedCluster> loadText(std::string_view text, const std::string& name)
{
    auto plain = unpack(std::string(text));
    if (!plain)
        return Error{plain.error().kind, plain.error().message, name};
    Collector collector;
    collector.addText(toUtf8(std::move(*plain)), name);
    return collector.finish(name);
}

} // namespace hopscope::source
