// Errors are values: a function that can fail returns Result<T>.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace hopscope {

/// What went wrong, as far as a person can do something about it. The sentence for each kind is written in widgets/wording.
enum class ErrorKind
{
    InvalidArgument,       ///< a word on the command line or in a query cannot be understood
    NotFound,              ///< the object named does not exist in this cluster
    FileMissing,           ///< a file or folder does not exist
    FileUnreadable,        ///< it exists, but cannot be opened or read
    NotYamlOrJson,         ///< the text is neither
    NoKubernetesObjects,   ///< the text is fine, but holds nothing of a cluster
    FileCut,               ///< a file or archive ends in the middle; message says of what, where that is known
    ForeignLines,          ///< lines that are no part of an object: warnings, prompts; message is the first of them
    ArchiveEncrypted,      ///< an archive, or something in it, can only be read with a password
    ArchiveTooLarge,       ///< what it unpacks to is over a limit; message says which
    NoFilesInArchive,      ///< it can be read, and nothing in it has the name of a dump
    MalformedObject,       ///< an object lacks what Kubernetes requires, or has it in the wrong type
    KubeconfigMissing,     ///< there is no kubeconfig at any of the places kubectl looks
    KubeconfigInvalid,     ///< a kubeconfig cannot be used; context says file and entry
    ContextMissing,        ///< the context named is not in the kubeconfig
    CredentialUnsupported, ///< e.g. a legacy auth-provider
    ExecNotAllowed,        ///< the kubeconfig wants to run a command that the person has not agreed to; message is its file
    ExecNeedsTerminal,     ///< interactiveMode Always: the command must be able to ask on a terminal
    ExecMissing,           ///< the command is not there; message says how to get it and where it was sought
    ExecFailed,            ///< it did not print a credential
    ExecTimedOut,          ///< it did not end in time, and was ended
    CannotResolveHost,     ///< DNS has no such name
    CannotConnect,         ///< refused, unreachable, or no answer in time
    TlsUntrusted,          ///< the server's certificate is not signed by the CA that the kubeconfig names
    TlsWrongName,          ///< it is, but for another host
    TlsExpired,            ///< it is no longer valid, or not yet
    TlsClientCertificate,  ///< our own certificate or key cannot be used
    TlsClientRefused,      ///< the server wants a certificate of ours and has got none, or none it accepts
    Unauthorized,          ///< 401
    Forbidden,             ///< 403
    AbsentKind,            ///< 404 on a collection: the server does not know this kind
    Expired,               ///< 410: the resourceVersion or continue token is too old
    TooManyRequests,       ///< 429
    ServerError,           ///< 5xx, or an answer that is no Kubernetes API
    Unsupported,           ///< understood, but not done by this version
    WriteFailed,           ///< an output file cannot be written
    LoginExpired,          ///< a token is used up, and its issuer (context) gave no new one; message says why
    NotAFile,              ///< a folder, device, socket or pipe where a file belongs; message is that word
    FileTooLarge,          ///< larger than anything of its kind; message is the most there may be, as "16 MiB"
    ReadTimedOut,          ///< a file or pipe gave nothing, or not all, in time; message is that time, as "10 s"
    FileNotTrusted,        ///< others than its owner can write to a file that decides what may be run
    OutOfMemory,           ///< memory ran out in the middle of the work; context says of which, where that is known
    Unexpected,            ///< a fault in this program or a library of it; message is what it says of itself
    OverLimit,             ///< a server or a program gave more, or took longer, than any honest one: Error::limit says of what
};

/// What went over its limit (model/base/budget.h has the numbers), or ended the asking again.
enum class Limit
{
    None,
    SmallAnswer,   ///< an answer that is a few kilobytes from any Kubernetes
    Object,        ///< one object, alone, in a list or in an event of a watch
    ListFrame,     ///< what stands around the objects of a list
    ListBytes,     ///< a list
    ListObjects,   ///< as many objects of one kind
    Pages,         ///< a list goes on and on, and brings nothing new
    Headers,       ///< header fields before an answer, or behind it
    Compression,   ///< it unpacks to far more than was sent
    WatchBytes,    ///< events without end, of all watches together
    Pace,          ///< it comes so slowly that it would never end
    PluginOutput,  ///< what a credential plugin prints
    PluginChatter, ///< what it writes to standard error
    Patience,      ///< asked again and again, and busy each time
};

/// An error with its technical detail (what a library or server said) and context (file, URL, object, position).
struct Error
{
    ErrorKind kind = ErrorKind::InvalidArgument;
    std::string message;
    std::string context;
    Limit limit = Limit::None; ///< of OverLimit; Patience also of others: how long it was asked again, stands in the wording

    bool operator==(const Error&) const = default;
};

/// Either a value or the Error that prevented it.
template <class T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }
    const T& value() const& { return *std::get_if<0>(&m_state); }
    T& value() & { return *std::get_if<0>(&m_state); }
    T&& value() && { return std::move(*std::get_if<0>(&m_state)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }
    const Error& error() const { return *std::get_if<1>(&m_state); }

private:
    std::variant<T, Error> m_state;
};

/// For functions that either succeed or fail and have nothing else to say.
using Status = Result<std::monostate>;
inline Status success() { return std::monostate{}; }

} // namespace hopscope
