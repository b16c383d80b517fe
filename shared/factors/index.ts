import answers from './activity/answers.ts';
import discussions from './activity/discussions.ts';
import lastUpdate from './activity/last-update.ts';
import pullRequests from './activity/pull-requests.ts';
import repositoryPullRequests from './activity/repository-pull-requests.ts';
import repositoryUpkeep from './activity/repository-upkeep.ts';
import arena from './capability/arena.ts';
import coding from './capability/coding.ts';
import embeddings from './capability/embeddings.ts';
import hardTasks from './capability/hard-tasks.ts';
import imageGeneration from './capability/image-generation.ts';
import knowledge from './capability/knowledge.ts';
import reasoning from './capability/reasoning.ts';
import speechRecognition from './capability/speech-recognition.ts';
import videoGeneration from './capability/video-generation.ts';
import expertReviews from './expert/expert-reviews.ts';
import type { Factor } from './factor.ts';
import access from './operational/access.ts';
import baseModel from './operational/base-model.ts';
import datasets from './operational/datasets.ts';
import documentation from './operational/documentation.ts';
import evaluationResults from './operational/evaluation-results.ts';
import firstToken from './operational/first-token.ts';
import inferenceProviders from './operational/inference-providers.ts';
import licence from './operational/licence.ts';
import licenceAgreement from './operational/licence-agreement.ts';
import licenceType from './operational/licence-type.ts';
import lineage from './operational/lineage.ts';
import metrics from './operational/metrics.ts';
import modelAge from './operational/model-age.ts';
import ownership from './operational/ownership.ts';
import provider from './operational/provider.ts';
import throughput from './operational/throughput.ts';
import trainingDetails from './operational/training-details.ts';
import uptime from './operational/uptime.ts';
import citations from './popularity/citations.ts';
import communitySentiment from './popularity/community-sentiment.ts';
import derivatives from './popularity/derivatives.ts';
import downloads from './popularity/downloads.ts';
import downloadsAllTime from './popularity/downloads-all-time.ts';
import likes from './popularity/likes.ts';
import linkedPapers from './popularity/linked-papers.ts';
import linkedRepository from './popularity/linked-repository.ts';
import paperInterest from './popularity/paper-interest.ts';
import repositoryStars from './popularity/repository-stars.ts';
import spaces from './popularity/spaces.ts';
import spacesInAll from './popularity/spaces-in-all.ts';
import trending from './popularity/trending.ts';
import codeFiles from './security/code-files.ts';
import exampleCode from './security/example-code.ts';
import fileContents from './security/file-contents.ts';
import freshNamesake from './security/fresh-namesake.ts';
import gatedRelease from './security/gated-release.ts';
import hubScans from './security/hub-scans.ts';
import namesake from './security/namesake.ts';
import ownerLookAlike from './security/owner-look-alike.ts';
import remoteCode from './security/remote-code.ts';
import safetensors from './security/safetensors.ts';

/** Every factor, in the order it is shown. Adding one: its file, its test, one line here and its import above. */
export const FACTORS: readonly Factor[] = [
  hubScans,
  fileContents,
  safetensors,
  codeFiles,
  remoteCode,
  ownerLookAlike,
  namesake,
  freshNamesake,
  exampleCode,
  gatedRelease,
  coding,
  reasoning,
  knowledge,
  hardTasks,
  arena,
  imageGeneration,
  videoGeneration,
  speechRecognition,
  embeddings,
  provider,
  licence,
  evaluationResults,
  licenceType,
  documentation,
  ownership,
  trainingDetails,
  modelAge,
  access,
  datasets,
  baseModel,
  metrics,
  inferenceProviders,
  firstToken,
  throughput,
  uptime,
  licenceAgreement,
  lineage,
  downloads,
  likes,
  spaces,
  derivatives,
  downloadsAllTime,
  linkedPapers,
  linkedRepository,
  communitySentiment,
  citations,
  trending,
  repositoryStars,
  paperInterest,
  spacesInAll,
  lastUpdate,
  discussions,
  pullRequests,
  answers,
  repositoryUpkeep,
  repositoryPullRequests,
  expertReviews,
];
