#include "model/kube/list_reader.h"

#include "model/kube/decode_protobuf.h"
#include "model/kube/decoders.h"
#include "model/kube/json_item_parser.h"
#include "model/kube/json_list_splitter.h"
#include "model/kube/protobuf_envelope.h"
#include "model/kube/protobuf_list_splitter.h"
#include "model/kube/type_meta.h"

#include <exception>

namespace hopscope::kube {

class ListReader::Implementation
{
public:
    Implementation(Kind kind, const Budget& budget) : m_kind(kind), m_budget(budget) {}
    virtual ~Implementation() = default;
    virtual Status append(std::string_view bytes) = 0;
    virtual Result<DecodedList> finish() = 0;
    std::vector<Object> take() { return std::exchange(m_list.items, {}); }

protected:
    std::string listKind() const { return std::string(kindName(m_kind)) + "List"; }
    Error notAList(std::string found) const
    {
        return {ErrorKind::MalformedObject, std::move(found), "not a " + listKind()};
    }
    /// Whatever an element is, what is kept of it takes room.
    Status countElement()
    {
        if (++m_elements > m_budget.listObjects)
            return Error{ErrorKind::OverLimit, {}, {}, Limit::ListObjects};
        return success();
    }

    Kind m_kind;
    Budget m_budget;
    std::size_t m_elements = 0;
    DecodedList m_list;
};

class ListReader::JsonImplementation : public Implementation
{
public:
    JsonImplementation(Kind kind, const Budget& budget) : Implementation(kind, budget), m_splitter(budget), m_parser(kind) {}

    Status append(std::string_view bytes) override
    {
        m_splitter.feed(bytes);
        while (true) {
            const auto text = m_splitter.next();
            if (!text)
                return text.error();
            if (!*text)
                return success();
            if (const Status counted = countElement(); !counted)
                return counted;
            if (const Status added = addItem(**text); !added)
                return added;
        }
    }

    Result<DecodedList> finish() override
    {
        auto frame = parseJson(m_splitter.frame(), [](const Json&, const Json&) {});
        if (!frame)
            return frame.error();
        const std::string kind = looseText(*frame, "kind");
        if (!frame->is_object() || !frame->contains("items") || (!kind.empty() && kind != listKind()))
            return notAList("found " + (kind.empty() ? std::string(frame->type_name()) : kind));
        addOddItems((*frame)["items"]);
        addListMeta((*frame)["metadata"], m_list);
        return std::move(m_list);
    }

private:
    Status addItem(std::string_view text)
    {
        auto item = m_parser.parse(text);
        if (!item)
            return item.error();
        if (TypeMeta{looseText(*item, "kind"), looseText(*item, "apiVersion"), m_kind}.known() != m_kind) {
            ++m_list.skipped;
            return success();
        }
        if (auto object = decodeKnown(*item, m_kind))
            m_list.items.push_back(std::move(*object));
        else
            m_list.malformed.push_back(object.error());
        return success();
    }

    /// What the frame has besides the {} of those handed out are elements that were no objects.
    void addOddItems(const Json& items)
    {
        if (!items.is_array() && !items.is_null())
            m_list.malformed.push_back({ErrorKind::MalformedObject, {}, "items is not a list"});
        for (const Json& item : items.is_array() ? items : Json::array())
            m_list.malformed.push_back({ErrorKind::MalformedObject, std::string("found ") + item.type_name(),
                                        "an item of the list is not an object"});
    }

    JsonListSplitter m_splitter;
    JsonItemParser m_parser;
};

class ListReader::ProtobufImplementation : public Implementation
{
public:
    ProtobufImplementation(Kind kind, const Budget& budget) : Implementation(kind, budget), m_splitter(budget) {}

    Status append(std::string_view bytes) override
    {
        m_splitter.feed(bytes);
        try {
            while (true) {
                const auto part = m_splitter.next();
                if (!part)
                    return part.error().kind == ErrorKind::OverLimit ? part.error() : notAList(part.error().message);
                if (!*part)
                    return success();
                if (const Status added = addPart(**part); !added)
                    return added;
            }
        } catch (const MalformedField& field) {
            return notAList(field.text());
        } catch (const std::bad_alloc&) {
            throw; // no fault of what was read
        } catch (const std::exception& error) {
            return notAList(error.what());
        }
    }

    Result<DecodedList> finish() override
    {
        if (!m_splitter.atEnd())
            return notAList("it stops before its end");
        if (std::string wrong = complaint(m_envelope, listKind(), protobufVersion(m_kind)); !wrong.empty())
            return notAList(std::move(wrong));
        return std::move(m_list);
    }

private:
    Status addPart(const ListPart& part)
    {
        enum : std::uint32_t { Metadata = 1, Items = 2 };
        if (part.of == ListPart::Of::Envelope) {
            addEnvelopeField(part.number, part.bytes, m_envelope);
        } else if (part.number == Metadata) {
            addListMeta(part.bytes, m_list);
        } else if (part.number == Items) {
            // The type stands before the list; without it the numbers of an item's fields mean nothing.
            if (std::string wrong = complaint(m_envelope, listKind(), protobufVersion(m_kind)); !wrong.empty())
                return notAList(std::move(wrong));
            addProtobufItem(part.bytes, m_kind, m_list);
            return countElement();
        }
        return success();
    }

    ProtobufListSplitter m_splitter;
    Envelope m_envelope;
};

ListReader::ListReader(Kind kind, Encoding encoding, const Budget& budget)
{
    if (encoding == Encoding::Protobuf)
        m_implementation = std::make_unique<ProtobufImplementation>(kind, budget);
    else
        m_implementation = std::make_unique<JsonImplementation>(kind, budget);
}

ListReader::~ListReader() = default;
ListReader::ListReader(ListReader&&) noexcept = default;
ListReader& ListReader::operator=(ListReader&&) noexcept = default;

Status ListReader::append(std::string_view bytes)
{
    return m_implementation->append(bytes);
}

std::vector<Object> ListReader::take()
{
    return m_implementation->take();
}

Result<DecodedList> ListReader::finish()
{
    return m_implementation->finish();
}

} // namespace hopscope::kube
