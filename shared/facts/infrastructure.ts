const list = (text: string): ReadonlySet<string> => new Set(text.trim().toLowerCase().split(/\s+/));

/** First segments of github.com that are no accounts. */
export const NO_OWNERS: ReadonlySet<string> = list(`
  about apps assets collections customer-stories enterprise events explore features gist issues join login logos
  marketplace new notifications orgs organizations pricing pulls readme search security sessions settings site
  sponsors stars team topics trending user-attachments users`);

/** Libraries and tools that cards link to without being made by them. `owner/*` stands for all of an owner's. */
export const INFRASTRUCTURE: ReadonlySet<string> = list(`
  huggingface/* pytorch/* tensorflow/* keras-team/* onnx/* openvinotoolkit/* ml-explore/* openxla/* jax-ml/* numpy/*
  scikit-learn/scikit-learn google/jax google/flax google/sentencepiece google-research/t5x google-research/tuning_playbook
  ggml-org/llama.cpp ggml-org/ggml ggml-org/whisper.cpp ggerganov/llama.cpp ggerganov/ggml ggerganov/whisper.cpp
  abetlen/llama-cpp-python ikawrakow/ik_llama.cpp lostruins/koboldcpp ollama/ollama lmstudio-ai/lms mudler/localai
  nomic-ai/gpt4all oobabooga/text-generation-webui sillytavern/sillytavern janhq/jan open-webui/open-webui
  vllm-project/vllm vllm-project/llm-compressor sgl-project/sglang internlm/lmdeploy nvidia/tensorrt-llm
  nvidia/tensorrt-model-optimizer nvidia/model-optimizer nvidia/megatron-lm nvidia/nemo nvidia/apex nvidia/cutlass
  microsoft/deepspeed deepspeedai/deepspeed microsoft/onnxruntime microsoft/onnxruntime-genai microsoft/lora
  microsoft/olive intel/neural-compressor intel/auto-round intel/intel-extension-for-transformers
  unslothai/unsloth hiyouga/llama-factory hiyouga/llamafactory axolotl-ai-cloud/axolotl axolotl-ai/axolotl
  openaccess-ai-collective/axolotl modelscope/ms-swift modelscope/swift modelscope/modelscope volcengine/verl
  openrlhf/openrlhf openaccess-ai-collective/servereless-runpod-ggml arcee-ai/mergekit cg123/mergekit
  arcee-ai/distillkit linkedin/liger-kernel dao-ailab/flash-attention facebookresearch/xformers
  facebookresearch/fairseq facebookresearch/faiss bitsandbytes-foundation/bitsandbytes timdettmers/bitsandbytes
  casper-hansen/autoawq mit-han-lab/llm-awq autogptq/autogptq panqiwei/autogptq qwopqwop200/gptq-for-llama
  ist-daslab/gptq modelcloud/gptqmodel turboderp/exllama turboderp/exllamav2 turboderp-org/exllamav2
  turboderp-org/exllamav3 theroyallab/tabbyapi mobiusml/hqq eleutherai/lm-evaluation-harness eleutherai/gpt-neox
  open-compass/opencompass lm-sys/fastchat tatsu-lab/alpaca_eval tatsu-lab/stanford_alpaca openai/simple-evals
  openai/tiktoken openai/openai-python openai/gym farama-foundation/gymnasium dlr-rm/stable-baselines3
  dlr-rm/rl-baselines3-zoo embeddings-benchmark/mteb ukplab/sentence-transformers xenova/transformers.js
  automatic1111/stable-diffusion-webui comfyanonymous/comfyui comfy-org/comfyui invoke-ai/invokeai kohya-ss/sd-scripts
  ostris/ai-toolkit bghira/simpletuner cloneofsimo/lora lllyasviel/stable-diffusion-webui-forge ultralytics/ultralytics
  rwightman/pytorch-image-models speechbrain/speechbrain espnet/espnet k2-fsa/sherpa-onnx systran/faster-whisper
  guillaumekln/faster-whisper opennmt/ctranslate2 m-bain/whisperx explosion/spacy flairnlp/flair apache/mxnet
  paddlepaddle/paddle pytorchlightning/pytorch-lightning lightning-ai/lightning lightning-ai/litgpt
  mosaicml/composer mosaicml/llm-foundry mosaicml/streaming allenai/allennlp ray-project/ray mlflow/mlflow
  gradio-app/gradio streamlit/streamlit langchain-ai/langchain run-llama/llama_index wandb/wandb
  mlabonne/llm-autoeval nlpxucan/evol-instruct argilla-io/distilabel imoneoi/openchat-ui`);
