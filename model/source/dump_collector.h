// Collects the objects of texts, what of them could not be read, and what they show of what was asked for.
#pragma once

#include "model/kube/value_pool.h"
#include "model/source/coverage_evidence.h"
#include "model/source/file_source.h"
#include "model/source/picture_document.h"
#include "model/source/text_documents.h"

#include <array>
#include <filesystem>

namespace hopscope::kube {
struct DecodedList;
}

namespace hopscope::source {

/// How a file is called.
struct FileName
{
    std::string shown;           ///< in messages
    std::filesystem::path inner; ///< within the folder or archive that was opened; empty for a file by itself
};

struct BrokenList;
struct ListPiece;

class DumpCollector
{
public:
    /// `isCut`: more of the file is missing than its text shows.
    void addText(std::string text, const FileName& name, bool isCut);
    void addError(Error error) { m_malformed.push_back(std::move(error)); }
    /// Files are missing, and nobody knows which.
    void setFilesMissing() { m_evidence.setAllCut(); }

    /// The text that was added is a picture's, which says this of it.
    void setPicture(PictureClaims claims) { m_picture = std::move(claims); }

    /// The cluster that all of it makes: files in the order of their names, of an object that comes several times the last.
    /// Errors: see loadPath.
    Result<LoadedCluster> finish(const std::string& name);

private:
    /// An object, or that it is gone.
    struct Step
    {
        kube::Object object;
        bool isDeleted = false;
    };
    struct FileSteps
    {
        std::filesystem::path inner;
        std::vector<Step> steps;
    };

    void addJson(const TextDocument& document);
    void addYaml(const TextDocument& document, bool isCut);
    std::optional<Error> addList(std::string_view json, const TextDocument& document);
    void addPieces(const BrokenList& list, bool dropsLast);
    std::optional<Error> addPiece(const BrokenList& list, const ListPiece& piece);
    void take(kube::DecodedList decoded, std::size_t line);
    void addFailure(const std::optional<Error>& failure, const std::string& line);
    void addCut(std::optional<kube::Kind> kind, std::size_t line);
    void tellCut(std::size_t line);
    void addForeign(std::string_view text, std::size_t line);
    CoverageEvidence::KindCoverage coverageOf(kube::Kind kind) const;
    void tellPicture(LoadedCluster& loaded) const;
    std::array<std::vector<kube::Object>, kube::kindCount> takeObjects();
    std::vector<FileTrouble> troubles() const;
    Error emptyBecause(const std::string& name) const;

    std::vector<Error> m_malformed;
    std::optional<FileTrouble> m_foreign;
    std::vector<FileSteps> m_files;
    std::string m_name; ///< of the file that is read
    std::size_t m_skipped = 0;
    std::size_t m_count = 0;
    bool m_anyDeleted = false;
    bool m_isOneOfMany = false; ///< the file that is read
    bool m_isToldCut = false;   ///< that the document that is read ends in the middle
    std::optional<TimePoint> m_newestTime;
    kube::ValuePool m_pool;
    std::vector<kube::WorkloadResource> m_workloads;
    CoverageEvidence m_evidence;
    std::optional<PictureClaims> m_picture;
};

} // namespace hopscope::source
