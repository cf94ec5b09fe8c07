// Documents and watch events: lists of objects, each decoded by itself.
#include "model/kube/decode_object.h"

#include "model/kube/decoders.h"
#include "model/kube/type_meta.h"

namespace hopscope::kube {

void addListMeta(const Json& meta, DecodedList& list)
{
    if (!meta.is_object())
        return;
    list.resourceVersion = looseText(meta, "resourceVersion");
    list.continueToken = looseText(meta, "continue");
    if (const auto remaining = meta.find("remainingItemCount"); remaining != meta.end() && remaining->is_number_unsigned())
        list.remaining = remaining->get<std::size_t>();
}

namespace {

/// Collects the objects of one document.
class DocumentDecoder
{
public:
    explicit DocumentDecoder(std::optional<Kind> assumedKind) : m_assumedKind(assumedKind) {}

    /// An item of the document's list. One that says no kind waits when the list has not yet said one either.
    void addItem(const Json& root, Json item)
    {
        const bool typeKnown = !looseText(item, "kind").empty() || m_assumedKind || root.is_array() ||
                               !looseText(root, "kind").empty();
        if (typeKnown)
            decodeItem(std::move(item), itemTypeOf(root.is_object() ? root : Json::object(), m_assumedKind));
        else
            m_waiting.push_back(std::move(item));
    }

    Result<DecodedList> finish(Json root)
    {
        if (root.is_array())
            addOddItems(root);
        else if (root.is_object())
            finishObject(std::move(root));
        if (!m_sawKind)
            return Error{ErrorKind::NoKubernetesObjects, {}, {}};
        return std::move(m_list);
    }

private:
    void finishObject(Json root)
    {
        const std::string kind = looseText(root, "kind");
        const auto event = kind.empty() ? watchEventType(looseText(root, "type")) : std::nullopt;
        if (event && root.contains("object") && root["object"].is_object())
            return takeEvent(*event, std::move(root["object"]));
        const bool isList = root.contains("items") && (kind.empty() || isListKind(kind));
        if (!isList) {
            m_list = {}; // a kind of object that happens to have a field named items
            decodeItem(std::move(root), {{}, {}, m_assumedKind});
            return;
        }
        m_sawKind = m_sawKind || !kind.empty() || m_assumedKind;
        for (Json& item : m_waiting)
            decodeItem(std::move(item), itemTypeOf(root, m_assumedKind));
        noteEmpty(root);
        if (root["items"].is_array())
            addOddItems(root["items"]);
        else if (!root["items"].is_null())
            m_list.malformed.push_back({ErrorKind::MalformedObject, {}, "items is not a list"});
        addListMeta(root["metadata"], m_list);
    }

    void takeEvent(WatchEvent::Type type, Json object)
    {
        m_sawKind = true;
        m_list.isDeleted = type == WatchEvent::Type::Deleted;
        if (type == WatchEvent::Type::Error)
            m_list.errorEvent = looseText(object, "message");
        else if (type != WatchEvent::Type::Bookmark) // it has a kind and a resourceVersion, and is no object
            decodeItem(std::move(object), {{}, {}, m_assumedKind});
    }

    /// A typed list that holds nothing that is kept.
    void noteEmpty(const Json& list)
    {
        const auto kind = itemTypeOf(list, m_assumedKind).known();
        if (kind && m_list.items.empty() && m_list.malformed.empty() && (list["items"].is_null() || list["items"].empty()))
            m_list.emptyLists.push_back(*kind);
    }

    /// What is left in the list are the elements that were no objects.
    void addOddItems(const Json& items)
    {
        for (const Json& item : items)
            addOddItem(item);
    }

    void addOddItem(const Json& item)
    {
        m_list.malformed.push_back({ErrorKind::MalformedObject, std::string("found ") + item.type_name(),
                                    "an item of the list is not an object"});
    }

    void decodeItem(Json item, TypeMeta type)
    {
        if (const std::string kind = looseText(item, "kind"); !kind.empty()) {
            type.kind = kind;
            if (const std::string version = looseText(item, "apiVersion"); !version.empty())
                type.apiVersion = version;
        }
        if (type.kind.empty() && !type.assumed) {
            ++m_list.skipped;
            return;
        }
        m_sawKind = true;
        const auto nested = item.find("items");
        if (isListKind(type.kind) && nested != item.end() && nested->is_array())
            decodeNested(std::move(item));
        else
            keepOrSkip(std::move(item), type);
    }

    void keepOrSkip(Json item, const TypeMeta& type)
    {
        const bool isWorkload = isWorkloadKind(type.kind, type.apiVersion) && takeWorkload(item, type.kind);
        if (const auto kind = type.known())
            keep(std::move(item), *kind);
        else if (!isWorkload)
            ++m_list.skipped;
    }

    /// Whether it was kept, or said to be malformed: of a DaemonSet keep() says that.
    bool takeWorkload(Json& item, const std::string& kind)
    {
        auto workload = decodeKnownWorkload(item, kind);
        if (!workload && kind != kindName(Kind::DaemonSet))
            m_list.malformed.push_back(workload.error());
        else if (workload && *workload)
            m_list.workloads.push_back(*std::move(*workload));
        return !workload || workload->has_value();
    }

    void decodeNested(Json list)
    {
        const TypeMeta type = itemTypeOf(list, std::nullopt);
        if (const auto kind = type.known(); kind && list["items"].empty())
            m_list.emptyLists.push_back(*kind);
        for (Json& item : list["items"]) {
            if (item.is_object())
                decodeItem(std::move(item), type);
            else
                addOddItem(item);
        }
    }

    void keep(Json item, Kind kind)
    {
        auto object = decodeKnown(item, kind);
        if (!object)
            m_list.malformed.push_back(object.error());
        else if (kind == Kind::ConfigMap && !isNetworkConfigMap(metaOf(*object).key()))
            ++m_list.skipped;
        else
            m_list.items.push_back(std::move(*object));
    }

    std::optional<Kind> m_assumedKind;
    DecodedList m_list;
    std::vector<Json> m_waiting;
    bool m_sawKind = false;
};

StatusDocument readStatus(const Json& document)
{
    if (!document.is_object() || looseText(document, "kind") != "Status")
        return {};
    const auto code = document.find("code");
    const bool hasCode = code != document.end() && code->is_number_unsigned() && *code < 1000;
    return {hasCode ? code->get<int>() : 0, looseText(document, "reason"), looseText(document, "message")};
}

} // namespace

Result<DecodedList> decodeDocument(std::string_view json, std::optional<Kind> assumedKind)
{
    DocumentDecoder decoder(assumedKind);
    auto root = parseJson(json, [&](const Json& soFar, Json item) { decoder.addItem(soFar, std::move(item)); });
    if (!root)
        return root.error();
    return decoder.finish(std::move(*root));
}

std::optional<WatchEvent::Type> watchEventType(std::string_view name)
{
    using Type = WatchEvent::Type;
    if (name == "ADDED")
        return Type::Added;
    if (name == "MODIFIED")
        return Type::Modified;
    if (name == "DELETED")
        return Type::Deleted;
    if (name == "BOOKMARK")
        return Type::Bookmark;
    if (name == "ERROR")
        return Type::Error;
    return std::nullopt;
}

Result<WatchEvent> decodeWatchEvent(std::string_view line, Kind kind)
{
    auto root = parseJson(line);
    if (!root)
        return root.error();
    const auto type = root->is_object() ? watchEventType(looseText(*root, "type")) : std::nullopt;
    if (!type || !root->contains("object") || !(*root)["object"].is_object())
        return Error{ErrorKind::MalformedObject, {}, "watch event: no type or object"};
    Json& object = (*root)["object"];
    WatchEvent event;
    event.type = *type;
    if (*type == WatchEvent::Type::Error) {
        StatusDocument status = readStatus(object);
        event.statusCode = status.code;
        event.statusMessage = std::move(status.message);
        return event;
    }
    if (object.contains("metadata") && object["metadata"].is_object()) {
        const Json& meta = object["metadata"];
        event.resourceVersion = looseText(meta, "resourceVersion");
        const auto annotations = meta.find("annotations");
        event.endsInitialEvents = annotations != meta.end() && looseText(*annotations, std::string(initialEventsEnd).c_str()) == "true";
    }
    const auto known = TypeMeta{looseText(object, "kind"), looseText(object, "apiVersion"), kind}.known();
    if (*type == WatchEvent::Type::Bookmark || known != kind)
        return event;
    auto decoded = decodeKnown(object, kind);
    if (!decoded) {
        if (event.resourceVersion.empty() || looseText(object["metadata"], "name").empty())
            return decoded.error();
        event.malformedKey = {looseText(object["metadata"], "namespace"), looseText(object["metadata"], "name")};
        event.malformed = decoded.error();
        return event;
    }
    if (kind != Kind::ConfigMap || isNetworkConfigMap(metaOf(*decoded).key()))
        event.object = std::move(*decoded);
    return event;
}

StatusDocument decodeStatus(std::string_view json)
{
    const auto document = parseJson(json);
    return document ? readStatus(*document) : StatusDocument{};
}

} // namespace hopscope::kube
