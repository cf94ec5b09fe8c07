#include "model/kube/exec_credential_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace hopscope::kube {

namespace {

using Json = nlohmann::json;

Json clusterJson(const ExecCluster& cluster)
{
    Json json{{"server", cluster.server}};
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty())
            json[name] = value;
    };
    add("tls-server-name", cluster.tlsServerName);
    if (cluster.insecureSkipTlsVerify)
        json["insecure-skip-tls-verify"] = true;
    add("certificate-authority-data", cluster.certificateAuthorityData);
    add("proxy-url", cluster.proxyUrl);
    if (cluster.disableCompression)
        json["disable-compression"] = true;
    json["config"] = cluster.config.empty() ? Json() : Json::parse(cluster.config, nullptr, false);
    return json;
}

/// Takes the few fields out of the text as it is parsed, so that no copy of the secrets stays behind in a tree.
class Reader : public nlohmann::json_sax<Json>
{
public:
    ExecAnswer found;
    std::string wrong; ///< the field of another type than it must be: one of those that are read, or the document
    bool tooDeep = false;

    bool null() override { return true; }
    bool boolean(bool) override { return other(); }
    bool number_integer(number_integer_t) override { return other(); }
    bool number_unsigned(number_unsigned_t) override { return other(); }
    bool number_float(number_float_t, const string_t&) override { return other(); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(true); }
    bool start_array(std::size_t) override { return open(false); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override
    {
        m_path.back() = name;
        return true;
    }
    bool string(string_t& value) override
    {
        const std::string place = path();
        if (place == "status" || place.empty())
            return other();
        if (place == "apiVersion")
            found.apiVersion = value;
        else if (place == "kind")
            found.kind = value;
        else if (place == "status.expirationTimestamp")
            found.expirationTimestamp = value;
        else if (Secret* secret = secretAt(place))
            *secret = Secret(value);
        std::fill(value.begin(), value.end(), '\0');
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const Json::exception&) override { return false; }

private:
    Secret* secretAt(const std::string& place)
    {
        if (place == "status.token")
            return &found.token;
        if (place == "status.clientCertificateData")
            return &found.certificate;
        return place == "status.clientKeyData" ? &found.key : nullptr;
    }
    /// A name with a dot in it is none that is read: it must not look like a field of a field.
    std::string path() const
    {
        std::string text;
        for (const std::string& name : m_path)
            text += (text.empty() ? "" : ".") + (name.find('.') == std::string::npos ? name : otherName);
        return text;
    }
    bool isText(const std::string& place)
    {
        return place == "apiVersion" || place == "kind" || place == "status.expirationTimestamp" || secretAt(place);
    }
    bool other()
    {
        const std::string place = path();
        if (m_path.empty() || place == "status" || isText(place))
            wrong = place.empty() ? "the document" : place;
        return wrong.empty();
    }
    bool open(bool object)
    {
        if (m_path.size() > deepest) {
            tooDeep = true;
            return false;
        }
        const std::string place = path();
        if ((m_path.empty() && !object) || isText(place) || (place == "status" && !object))
            wrong = place.empty() ? "the document" : place;
        found.hasStatus = found.hasStatus || place == "status";
        m_path.emplace_back(object ? std::string() : otherName);
        return wrong.empty();
    }
    bool close()
    {
        m_path.pop_back();
        return true;
    }

    static constexpr std::size_t deepest = 64;
    inline static const std::string otherName = "[]"; ///< of a list, and of what is not read
    std::vector<std::string> m_path;                  ///< the key within each open object
};

} // namespace

std::string writeExecInfo(const std::string& apiVersion, const std::optional<ExecCluster>& cluster)
{
    Json spec{{"interactive", false}};
    if (cluster)
        spec["cluster"] = clusterJson(*cluster);
    const Json info{{"apiVersion", apiVersion}, {"kind", "ExecCredential"}, {"spec", spec}};
    return info.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<ExecAnswer> readExecAnswer(std::string_view text)
{
    Reader reader;
    const bool json = Json::sax_parse(text.begin(), text.end(), &reader);
    if (reader.tooDeep)
        return Error{ErrorKind::OverLimit, {}, {}};
    if (!reader.wrong.empty())
        return Error{ErrorKind::MalformedObject, {}, reader.wrong};
    if (!json)
        return Error{ErrorKind::NotYamlOrJson, {}, {}};
    return std::move(reader.found);
}

} // namespace hopscope::kube
