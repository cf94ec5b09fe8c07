#include "model/kube/decode_object.h"

#include "model/kube/decoders.h"
#include "model/kube/type_meta.h"

namespace hopscope::kube {

namespace {

/// The policies beside NetworkPolicy.
Object decodePolicyKind(const Json& object, Kind kind)
{
    switch (kind) {
    case Kind::ClusterNetworkPolicy:
        return ClusterNetworkPolicy{decodeTieredPolicy(object, kind)};
    case Kind::AdminNetworkPolicy:
        return AdminNetworkPolicy{decodeTieredPolicy(object, kind)};
    case Kind::BaselineAdminNetworkPolicy:
        return BaselineAdminNetworkPolicy{decodeTieredPolicy(object, kind)};
    case Kind::CiliumNetworkPolicy:
        return CiliumNetworkPolicy{decodeCiliumPolicy(object, kind)};
    case Kind::CiliumClusterwideNetworkPolicy:
        return CiliumClusterwideNetworkPolicy{decodeCiliumPolicy(object, kind)};
    case Kind::CalicoNetworkPolicy:
        return CalicoNetworkPolicy{decodeCalicoPolicy(object, kind)};
    case Kind::GlobalNetworkPolicy:
        return GlobalNetworkPolicy{decodeCalicoPolicy(object, kind)};
    case Kind::StagedNetworkPolicy:
        return StagedNetworkPolicy{decodeIdlePolicy(object)};
    case Kind::StagedGlobalNetworkPolicy:
        return StagedGlobalNetworkPolicy{decodeIdlePolicy(object)};
    case Kind::StagedKubernetesNetworkPolicy:
        return StagedKubernetesNetworkPolicy{decodeIdlePolicy(object)};
    case Kind::Tier:
        return Tier{decodeIdlePolicy(object)};
    case Kind::AntreaNetworkPolicy:
        return AntreaNetworkPolicy{decodeAntreaPolicy(object)};
    case Kind::AntreaClusterNetworkPolicy:
        return AntreaClusterNetworkPolicy{decodeAntreaPolicy(object)};
    default:
        return EgressFirewall{decodeEgressFirewall(object)};
    }
}

/// Gateway API's, and what decides nothing of a path.
Object decodeGatewayKind(const Json& object, Kind kind)
{
    switch (kind) {
    case Kind::GatewayClass:
        return decodeGatewayClass(object);
    case Kind::Gateway:
        return decodeGateway(object);
    case Kind::ListenerSet:
        return decodeListenerSet(object);
    case Kind::HttpRoute:
        return HttpRoute{decodeRoute(object)};
    case Kind::GrpcRoute:
        return GrpcRoute{decodeRoute(object)};
    case Kind::TlsRoute:
        return TlsRoute{decodeRoute(object)};
    case Kind::TcpRoute:
        return TcpRoute{decodeRoute(object)};
    case Kind::UdpRoute:
        return UdpRoute{decodeRoute(object)};
    case Kind::ReferenceGrant:
        return decodeReferenceGrant(object);
    default:
        return decodeIngressClass(object);
    }
}

Object decodeKind(const Json& object, Kind kind)
{
    switch (kind) {
    case Kind::Namespace:
        return decodeNamespace(object);
    case Kind::Node:
        return decodeNode(object);
    case Kind::Pod:
        return decodePod(object);
    case Kind::Service:
        return decodeService(object);
    case Kind::EndpointSlice:
        return decodeEndpointSlice(object);
    case Kind::Endpoints:
        return decodeEndpoints(object);
    case Kind::NetworkPolicy:
        return decodeNetworkPolicy(object);
    case Kind::Ingress:
        return decodeIngress(object);
    case Kind::ConfigMap:
        return decodeConfigMap(object);
    case Kind::DaemonSet:
        return decodeDaemonSet(object);
    case Kind::ServiceCidr:
        return decodeServiceCidr(object);
    case Kind::IpPool:
        return decodeIpPool(object);
    case Kind::BlockAffinity:
        return decodeBlockAffinity(object);
    case Kind::CiliumNode:
        return decodeCiliumNode(object);
    default:
        return kind >= Kind::IngressClass ? decodeGatewayKind(object, kind) : decodePolicyKind(object, kind);
    }
}

Error malformed(std::string_view kind, const Json& object, const std::string& what, std::string found)
{
    const Json* meta = object.is_object() && object.contains("metadata") ? &object["metadata"] : nullptr;
    const bool named = meta && meta->is_object();
    ObjectKey key{named ? looseText(*meta, "namespace") : std::string(), named ? looseText(*meta, "name") : std::string()};
    if (key.name.empty())
        key.name = "?";
    return {ErrorKind::MalformedObject, std::move(found), std::string(kind) + " " + key.toString() + ": " + what};
}

/// Namespaced objects of files that leave the namespace out belong to "default", where kubectl would put them.
void defaultNamespace(Json& object)
{
    if (!object.is_object())
        return;
    Json& meta = object["metadata"];
    if (meta.is_object() && (!meta.contains("namespace") || meta["namespace"].is_null() || meta["namespace"] == ""))
        meta["namespace"] = "default";
}

/// What `decode` makes of it, or what is wrong with it.
template <class Decode>
auto decoded(const Json& object, std::string_view kind, Decode decode) -> Result<decltype(decode())>
{
    try {
        if (textAt(objectAt(object, "metadata"), "name").empty())
            return malformed(kind, object, "metadata.name is missing", {});
        return decode();
    } catch (const WrongType& wrong) {
        const std::string path = pathTo(object, wrong.value);
        return malformed(kind, object, (path.empty() ? "it" : path) + " is not " + std::string(wrong.wanted),
                         std::string("found ") + (wrong.value ? wrong.value->type_name() : "nothing"));
    }
}

} // namespace

void addListMeta(const Json& meta, DecodedList& list)
{
    if (!meta.is_object())
        return;
    list.resourceVersion = looseText(meta, "resourceVersion");
    list.continueToken = looseText(meta, "continue");
    if (const auto remaining = meta.find("remainingItemCount"); remaining != meta.end() && remaining->is_number_unsigned())
        list.remaining = remaining->get<std::size_t>();
}

Result<Object> decodeKnown(Json& object, Kind kind)
{
    if (isNamespaced(kind))
        defaultNamespace(object);
    return decoded(object, kindName(kind), [&] { return decodeKind(object, kind); });
}

namespace {

Result<std::optional<WorkloadResource>> decodeKnownWorkload(Json& object, const std::string& kind)
{
    defaultNamespace(object);
    return decoded(object, kind, [&] { return decodeWorkload(object, kind); });
}

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
