// bare_downloads KUBECONFIG [--json-only]: how long the pods of a whole cluster take to download in each format that
// an API server offers, to a client that does nothing with the bytes. Prints "NAME<tab>MB<tab>seconds" a line.
// --json-only: the five kinds that Hopscope reads of every cluster, as JSON.
#include "model/client/kubeconfig.h"

#include <chrono>
#include <cstdio>
#include <cstring>
#include <vector>

#include <curl/curl.h>

using namespace hopscope;

namespace {

using Clock = std::chrono::steady_clock;

constexpr const char* json = "application/json";
constexpr const char* protobuf = "application/vnd.kubernetes.protobuf";
constexpr const char* table = "application/json;as=Table;v=v1;g=meta.k8s.io";
constexpr std::string_view pods = "/api/v1/pods";
constexpr std::string_view fromCache = "?resourceVersion=0";

struct Download
{
    std::string target;
    const char* accept = json;
    bool gzip = false;
    bool http2 = false;
    const char* endsWith = nullptr; ///< of a stream: what stands in its last event

    std::size_t keep = 4096; ///< of its beginning
    std::string beginning = {};
    std::string lastBytes = {};
    std::size_t bytes = 0;
    bool ended = false;
};

std::size_t bytesArrived(char* data, std::size_t size, std::size_t count, void* self)
{
    auto& download = *static_cast<Download*>(self);
    const std::size_t length = size * count;
    download.bytes += length;
    if (download.beginning.size() < download.keep)
        download.beginning.append(data, length);
    if (!download.endsWith)
        return length;
    download.lastBytes.append(data, length); // what is looked for may come in two pieces
    download.ended = download.lastBytes.find(download.endsWith) != std::string::npos;
    if (download.lastBytes.size() > 256)
        download.lastBytes.erase(0, download.lastBytes.size() - 256);
    return download.ended ? 0 : length;
}

/// One connection to the server, kept from request to request as a client does.
class Downloader
{
public:
    explicit Downloader(const client::Connection& connection) : m_connection(connection), m_easy(curl_easy_init()) {}
    ~Downloader() { curl_easy_cleanup(m_easy); }
    Downloader(const Downloader&) = delete;
    Downloader& operator=(const Downloader&) = delete;

    /// Ends the program when the server does not give what was asked for.
    void get(Download& download)
    {
        curl_slist* headers = prepare(m_easy, download);
        const CURLcode code = curl_easy_perform(m_easy);
        curl_slist_free_all(headers);
        check(m_easy, code, download);
    }

    /// Many at once over one connection.
    void getAll(std::vector<Download>& downloads)
    {
        CURLM* multi = curl_multi_init();
        curl_multi_setopt(multi, CURLMOPT_MAX_HOST_CONNECTIONS, 1L);
        curl_multi_setopt(multi, CURLMOPT_MAX_CONCURRENT_STREAMS, 50L);
        std::vector<CURL*> handles;
        std::vector<curl_slist*> headers;
        for (Download& download : downloads) {
            CURL* easy = handles.emplace_back(curl_easy_init());
            headers.push_back(prepare(easy, download));
            curl_easy_setopt(easy, CURLOPT_PIPEWAIT, 1L);
            curl_multi_add_handle(multi, easy);
        }
        for (int running = 1; running > 0;) {
            curl_multi_perform(multi, &running);
            curl_multi_poll(multi, nullptr, 0, 5, nullptr);
        }
        for (std::size_t i = 0; i < handles.size(); ++i) {
            check(handles[i], CURLE_OK, downloads[i]);
            curl_multi_remove_handle(multi, handles[i]);
            curl_easy_cleanup(handles[i]);
            curl_slist_free_all(headers[i]);
        }
        curl_multi_cleanup(multi);
    }

private:
    curl_slist* prepare(CURL* easy, Download& download) const
    {
        curl_slist* headers = curl_slist_append(nullptr, (std::string("Accept: ") + download.accept).c_str());
        if (download.gzip) // not CURLOPT_ACCEPT_ENCODING, which would unpack it
            headers = curl_slist_append(headers, "Accept-Encoding: gzip");
        curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
        curl_easy_setopt(easy, CURLOPT_USERAGENT, "bare-downloads"); // curl's own gets prettier JSON, twice as long
        curl_easy_setopt(easy, CURLOPT_URL, (m_connection.server + download.target).c_str());
        curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, download.http2 ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1);
        curl_easy_setopt(easy, CURLOPT_PROXY, "");
        curl_easy_setopt(easy, CURLOPT_CAINFO, m_connection.certificateAuthority.path.c_str());
        if (!m_connection.clientCertificate.path.empty()) {
            curl_easy_setopt(easy, CURLOPT_SSLCERT, m_connection.clientCertificate.path.c_str());
            curl_easy_setopt(easy, CURLOPT_SSLKEY, m_connection.clientKey.path.c_str());
        }
        curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, bytesArrived);
        curl_easy_setopt(easy, CURLOPT_WRITEDATA, &download);
        return headers;
    }

    static void check(CURL* easy, CURLcode code, const Download& download)
    {
        long status = 0;
        curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
        if (status == 200 && (code == CURLE_OK || download.ended) && (!download.endsWith || download.ended))
            return;
        std::fprintf(stderr, "bare_downloads: %s: %s, status %ld: %.300s\n", download.target.c_str(),
                     curl_easy_strerror(code), status, download.beginning.c_str());
        std::exit(1);
    }

    const client::Connection& m_connection;
    CURL* m_easy;
};

void print(const char* name, std::size_t bytes, Clock::time_point began)
{
    const double seconds = std::chrono::duration<double>(Clock::now() - began).count();
    std::printf("%s\t%.1f\t%.2f\n", name, double(bytes) / 1e6, seconds);
    std::fflush(stdout);
}

void printOne(const client::Connection& connection, const char* name, Download download)
{
    Downloader downloader(connection);
    const auto began = Clock::now();
    downloader.get(download);
    print(name, download.bytes, began);
}

/// The text after `key` up to the next quote; empty where there is none.
std::string textAfter(const std::string& text, std::string_view key, std::size_t& from)
{
    const std::size_t found = text.find(key, from);
    if (found == std::string::npos)
        return {};
    const std::size_t begin = found + key.size();
    from = text.find('"', begin);
    return text.substr(begin, from - begin);
}

void printPages(const client::Connection& connection)
{
    Downloader downloader(connection);
    const auto began = Clock::now();
    std::size_t bytes = 0;
    std::string next;
    do {
        Download page{std::string(pods) + "?limit=500" + (next.empty() ? "" : "&continue=" + next)};
        downloader.get(page);
        bytes += page.bytes;
        std::size_t from = 0;
        next = textAfter(page.beginning, "\"continue\":\"", from);
    } while (!next.empty());
    print("JSON, pages of 500", bytes, began);
}

void printTablesByNamespace(const client::Connection& connection)
{
    Downloader downloader(connection);
    const auto began = Clock::now();
    Download list{"/api/v1/namespaces?resourceVersion=0",
                  "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io"};
    list.keep = std::string::npos;
    downloader.get(list);
    std::vector<Download> tables;
    std::size_t from = 0;
    const std::string_view key = "\"metadata\":{\"name\":\"";
    for (std::string name = textAfter(list.beginning, key, from); !name.empty();
         name = textAfter(list.beginning, key, from))
        tables.push_back({"/api/v1/namespaces/" + name + "/pods?includeObject=None&resourceVersion=0", table,
                          false, true});
    downloader.getAll(tables);
    std::size_t bytes = 0;
    for (const Download& download : tables)
        bytes += download.bytes;
    print("Table, no objects, each namespace, HTTP/2", bytes, began);
}

void printFiveKinds(const client::Connection& connection, const char* name, const char* accept)
{
    Downloader downloader(connection);
    const auto began = Clock::now();
    std::size_t bytes = 0;
    for (const char* path : {"/api/v1/namespaces", "/api/v1/nodes", "/api/v1/pods", "/api/v1/services",
                             "/apis/discovery.k8s.io/v1/endpointslices"}) {
        Download download{std::string(path) + std::string(fromCache), accept};
        downloader.get(download);
        bytes += download.bytes;
    }
    print(name, bytes, began);
}

void printAll(const client::Connection& connection)
{
    const std::string whole = std::string(pods) + std::string(fromCache);
    const std::string rows = whole + "&includeObject=None";
    printPages(connection);
    printOne(connection, "JSON", {whole});
    printOne(connection, "JSON, gzip", {whole, json, true});
    printOne(connection, "protobuf", {whole, protobuf});
    printOne(connection, "protobuf, gzip", {whole, protobuf, true});
    printOne(connection, "Table, no objects", {rows, table});
    printOne(connection, "Table, no objects, gzip", {rows, table, true});
    printTablesByNamespace(connection);
    printOne(connection, "streaming list, protobuf",
             {std::string(pods) + "?watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan"
                                 "&allowWatchBookmarks=true",
              "application/vnd.kubernetes.protobuf;stream=watch", false, false, "k8s.io/initial-events-end"});
    printFiveKinds(connection, "protobuf, the five kinds one by one", protobuf);
}

} // namespace

int main(int count, char** values)
{
    client::KubeconfigOptions options;
    options.path = count > 1 ? values[1] : "";
    const auto connection = client::resolveConnection(options);
    if (!connection) {
        std::fprintf(stderr, "bare_downloads: %s\n", connection.error().message.c_str());
        return 1;
    }
    if (count > 2 && std::strcmp(values[2], "--json-only") == 0)
        printFiveKinds(*connection, "JSON, the five kinds through the proxy", json);
    else
        printAll(*connection);
}
