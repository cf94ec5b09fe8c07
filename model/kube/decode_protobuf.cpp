#include "model/kube/decode_protobuf.h"

#include "model/kube/protobuf_decoders.h"
#include "model/kube/type_meta.h"

#include <exception>

namespace hopscope::kube {

namespace {

/// A runtime.Unknown: what comes after the four bytes that say "protobuf follows".
struct Envelope
{
    std::string apiVersion;
    std::string kind;
    std::optional<std::string_view> raw;
    std::string contentEncoding;
    std::string contentType;
};

void addTypeMeta(MessageReader source, Envelope& envelope)
{
    enum : std::uint32_t { ApiVersion = 1, KindName = 2 };
    while (source.next()) {
        if (source.number() == ApiVersion)
            envelope.apiVersion = source.text();
        else if (source.number() == KindName)
            envelope.kind = source.text();
    }
}

Envelope readEnvelope(MessageReader source)
{
    enum : std::uint32_t { TypeMetaField = 1, Raw = 2, ContentEncoding = 3, ContentType = 4 };
    Envelope envelope;
    while (source.next()) {
        switch (source.number()) {
        case TypeMetaField:
            addTypeMeta(source.message(), envelope);
            break;
        case Raw:
            envelope.raw = source.bytes();
            break;
        case ContentEncoding:
            envelope.contentEncoding = source.text();
            break;
        case ContentType:
            envelope.contentType = source.text();
            break;
        }
    }
    return envelope;
}

/// What is wrong with the envelope of a list of `kind`; empty when nothing is.
std::string complaint(const Envelope& envelope, Kind kind)
{
    constexpr std::string_view protobufType = "application/vnd.kubernetes.protobuf";
    // Numbers of fields mean something in one version of a kind only.
    const std::string_view version = kind == Kind::EndpointSlice ? "discovery.k8s.io/v1" : "v1";
    if (envelope.kind != std::string(kindName(kind)) + "List" || envelope.apiVersion != version)
        return "found " + envelope.apiVersion + " " + envelope.kind;
    if (!envelope.raw)
        return "nothing in the envelope";
    if (!envelope.contentEncoding.empty() || (!envelope.contentType.empty() && envelope.contentType != protobufType))
        return "found " + envelope.contentType + " " + envelope.contentEncoding;
    return {};
}

Object emptyObject(Kind kind)
{
    switch (kind) {
    case Kind::Namespace:
        return Namespace{};
    case Kind::Node:
        return Node{};
    case Kind::Service:
        return Service{};
    case Kind::EndpointSlice:
        return EndpointSlice{};
    default:
        return Pod{};
    }
}

void addRest(MessageReader item, Namespace& value) { addNamespace(item, value); }
void addRest(MessageReader item, Node& value) { addNode(item, value); }
void addRest(MessageReader item, Pod& value) { addPod(item, value); }
void addRest(MessageReader item, Service& value) { addService(item, value); }
void addRest(MessageReader item, EndpointSlice& value) { addEndpointSlice(item, value); }
template <class Other>
void addRest(MessageReader, Other&) {} // kinds without a decoder do not come here

void addMetaOf(MessageReader item, ObjectMeta& meta, Kind kind)
{
    while (item.next()) {
        if (item.number() == ObjectField::Metadata)
            addMeta(item.message(), meta);
    }
    if (isNamespaced(kind) && meta.namespace_.empty())
        meta.namespace_ = "default"; // as decodeDocument() has it
}

Error malformed(Kind kind, ObjectKey key, const std::string& what, std::string found)
{
    if (key.name.empty())
        key.name = "?";
    return {ErrorKind::MalformedObject, std::move(found),
            std::string(kindName(kind)) + " " + key.toString() + ": " + what};
}

std::string textOf(const MalformedField& field)
{
    return "field " + std::to_string(field.number) + " is not " + std::string(field.wanted);
}

void addItem(std::string_view item, Kind kind, DecodedList& list)
{
    Object object = emptyObject(kind);
    ObjectKey key;
    try {
        // Metadata first, wherever it is written: what is kept of a pod depends on its namespace.
        ObjectMeta meta;
        addMetaOf(MessageReader(item), meta, kind);
        key = meta.key();
        if (key.name.empty()) {
            list.malformed.push_back(malformed(kind, key, "metadata.name is missing", {}));
            return;
        }
        std::visit(
            [&](auto& value) {
                value.meta = std::move(meta);
                addRest(MessageReader(item), value);
            },
            object);
        list.items.push_back(std::move(object));
    } catch (const MalformedField& field) {
        list.malformed.push_back(malformed(kind, key, textOf(field), {}));
    } catch (const std::exception& error) {
        list.malformed.push_back(malformed(kind, key, "it is no protobuf", error.what()));
    }
}

void addListMeta(MessageReader source, DecodedList& list)
{
    enum : std::uint32_t { ResourceVersion = 2, Continue = 3 };
    while (source.next()) {
        if (source.number() == ResourceVersion)
            list.resourceVersion = source.text();
        else if (source.number() == Continue)
            list.continueToken = source.text();
    }
}

DecodedList readList(MessageReader source, Kind kind)
{
    enum : std::uint32_t { Metadata = 1, Items = 2 };
    DecodedList list;
    while (source.next()) {
        if (source.number() == Metadata)
            addListMeta(source.message(), list);
        else if (source.number() == Items)
            addItem(source.bytes(), kind, list);
    }
    return list;
}

Error notAList(Kind kind, std::string found)
{
    return {ErrorKind::MalformedObject, std::move(found), "not a " + std::string(kindName(kind)) + "List in protobuf"};
}

} // namespace

bool hasProtobufDecoder(Kind kind)
{
    return kind == Kind::Namespace || kind == Kind::Node || kind == Kind::Pod || kind == Kind::Service ||
           kind == Kind::EndpointSlice;
}

Result<DecodedList> decodeProtobufList(std::string_view bytes, Kind kind)
{
    constexpr std::string_view magic("k8s\0", 4);
    if (!hasProtobufDecoder(kind))
        return notAList(kind, "this kind is read as JSON only");
    if (!bytes.starts_with(magic))
        return notAList(kind, "it does not begin as Kubernetes' protobuf does");
    try {
        const Envelope envelope = readEnvelope(MessageReader(bytes.substr(magic.size())));
        if (std::string wrong = complaint(envelope, kind); !wrong.empty())
            return notAList(kind, std::move(wrong));
        return readList(MessageReader(*envelope.raw), kind);
    } catch (const MalformedField& field) {
        return notAList(kind, textOf(field));
    } catch (const std::exception& error) {
        return notAList(kind, error.what());
    }
}

} // namespace hopscope::kube
